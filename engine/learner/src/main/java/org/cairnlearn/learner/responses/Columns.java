package org.cairnlearn.learner.responses;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a log, a column each; grows while it is filled. What is alike in every row so far
 * takes no room: times where none is told, the most points where all are right or wrong, the
 * reliability where every mark is taken in full. Then a row takes 20 bytes, and 40 at most.
 */
final class Columns {
    int count;
    boolean timed;
    private long[] seq = new long[16];
    private int[] item = new int[16];
    private int[] combination = new int[16];
    private int[] points = new int[16];
    private double @Nullable [] seconds;
    private int @Nullable [] max;
    private double @Nullable [] reliability;

    void add(Response response, int itemNumber, int combinationNumber) {
        if (count == seq.length) {
            resize(count + (count >> 1));
        }
        seq[count] = response.seq();
        item[count] = itemNumber;
        combination[count] = combinationNumber;
        points[count] = response.mark().points();
        time(response.seconds());
        most(response.mark().max());
        trust(response.mark().reliability());
        count++;
    }

    private void time(@Nullable Double at) {
        timed |= at != null;
        if (seconds == null && at != null) {
            seconds = new double[seq.length];
        }
        if (seconds != null) {
            seconds[count] = at != null ? at : count == 0 ? 0 : seconds[count - 1];
        }
    }

    private void most(int of) {
        if (max == null && of != 1) {
            max = new int[seq.length];
            Arrays.fill(max, 0, count, 1);
        }
        if (max != null) {
            max[count] = of;
        }
    }

    private void trust(double in) {
        if (reliability == null && in != 1) {
            reliability = new double[seq.length];
            Arrays.fill(reliability, 0, count, 1);
        }
        if (reliability != null) {
            reliability[count] = in;
        }
    }

    long seq(int row) {
        return seq[row];
    }

    int item(int row) {
        return item[row];
    }

    int combination(int row) {
        return combination[row];
    }

    int points(int row) {
        return points[row];
    }

    double seconds(int row) {
        return seconds == null ? 0 : seconds[row];
    }

    int max(int row) {
        return max == null ? 1 : max[row];
    }

    double reliability(int row) {
        return reliability == null ? 1 : reliability[row];
    }

    /**
     * The rows so far. They are shared and not copied: rows that are added later change none of
     * these.
     */
    Columns soFar() {
        var same = new Columns();
        same.count = count;
        same.timed = timed;
        same.seq = seq;
        same.item = item;
        same.combination = combination;
        same.points = points;
        same.seconds = seconds;
        same.max = max;
        same.reliability = reliability;
        return same;
    }

    private void resize(int length) {
        seq = Arrays.copyOf(seq, length);
        item = Arrays.copyOf(item, length);
        combination = Arrays.copyOf(combination, length);
        points = Arrays.copyOf(points, length);
        seconds = seconds == null ? null : Arrays.copyOf(seconds, length);
        max = max == null ? null : Arrays.copyOf(max, length);
        reliability = reliability == null ? null : Arrays.copyOf(reliability, length);
    }
}
