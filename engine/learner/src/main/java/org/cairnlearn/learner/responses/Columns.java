package org.cairnlearn.learner.responses;

import java.util.Arrays;

/** The rows of a log, a column each; grows while it is filled. */
final class Columns {
    int count;
    boolean timed;
    long[] seq = new long[16];
    int[] item = new int[16];
    int[] combination = new int[16];
    double[] seconds = new double[16];
    int[] points = new int[16];
    int[] max = new int[16];
    double[] reliability = new double[16];

    void add(Response response, int itemNumber, int combinationNumber) {
        if (count == seq.length) {
            resize(count + (count >> 1));
        }
        seq[count] = response.seq();
        item[count] = itemNumber;
        combination[count] = combinationNumber;
        Double time = response.seconds();
        timed |= time != null;
        seconds[count] = time != null ? time : count == 0 ? 0 : seconds[count - 1];
        points[count] = response.mark().points();
        max[count] = response.mark().max();
        reliability[count] = response.mark().reliability();
        count++;
    }

    Columns trimmed() {
        var copy = new Columns();
        copy.count = count;
        copy.timed = timed;
        copy.seq = seq;
        copy.item = item;
        copy.combination = combination;
        copy.seconds = seconds;
        copy.points = points;
        copy.max = max;
        copy.reliability = reliability;
        copy.resize(count);
        return copy;
    }

    private void resize(int length) {
        seq = Arrays.copyOf(seq, length);
        item = Arrays.copyOf(item, length);
        combination = Arrays.copyOf(combination, length);
        seconds = Arrays.copyOf(seconds, length);
        points = Arrays.copyOf(points, length);
        max = Arrays.copyOf(max, length);
        reliability = Arrays.copyOf(reliability, length);
    }
}
