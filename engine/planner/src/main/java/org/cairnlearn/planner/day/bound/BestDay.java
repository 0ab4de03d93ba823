package org.cairnlearn.planner.day.bound;

import java.util.Arrays;
import java.util.List;
import org.cairnlearn.planner.day.search.Instance;

/**
 * What one student's best day is worth beyond rest, at given worths of the options: each topic
 * once, the others as often as one likes, and of what is due at least so many places. With one due
 * it is exact where all options of a topic are marked alike; else it is never too low.
 */
final class BestDay {
    private static final int TOPICS = 64;

    private final Instance in;

    /** By topic: the worth of its best option, and of its best marked one. */
    private final long[] best = new long[TOPICS];

    private final long[] marked = new long[TOPICS];
    private final long[] sorted = new long[TOPICS];
    private int student;
    private int topics;
    private long often;

    BestDay(Instance in) {
        this.in = in;
    }

    /**
     * Looks at a student.
     *
     * @param net by option what it is worth beyond rest, {@code Long.MIN_VALUE} for one that cannot
     *     be taken
     */
    long of(int s, long[] net, List<Dues.Due> dues) {
        student = s;
        topics = 0;
        often = 0;
        Arrays.fill(best, Long.MIN_VALUE);
        for (int o = in.first[s]; o < in.first[s + 1]; o++) {
            int topic = in.topic[o];
            if (topic < 0) {
                often = Math.max(often, net[o]);
            } else {
                best[topic] = Math.max(best[topic], net[o]);
                topics = Math.max(topics, topic + 1);
            }
        }
        int blocks = Integer.bitCount(in.present[s]);
        long sum = free(best, blocks);
        for (Dues.Due due : dues) {
            sum = Math.min(sum, with(due, net, blocks));
        }
        return sum;
    }

    /** So many places, of the best topics or of what may be taken often. */
    private long free(long[] worth, int places) {
        System.arraycopy(worth, 0, sorted, 0, topics);
        Arrays.sort(sorted, 0, topics);
        long sum = 0;
        for (int i = 0; i < places; i++) {
            sum += Math.max(often, i < topics ? sorted[topics - 1 - i] : often);
        }
        return sum;
    }

    private long with(Dues.Due due, long[] net, int blocks) {
        Arrays.fill(marked, 0, topics, Long.MIN_VALUE);
        long markedOften = Long.MIN_VALUE;
        int first = in.first[student];
        for (int i = 0; i < due.marked().length; i++) {
            if (due.marked()[i]) {
                int topic = in.topic[first + i];
                if (topic < 0) {
                    markedOften = Math.max(markedOften, net[first + i]);
                } else {
                    marked[topic] = Math.max(marked[topic], net[first + i]);
                }
            }
        }
        long sum = 0;
        long[] left = best.clone();
        for (int place = 0; place < due.places(); place++) {
            int most = most();
            if (most < 0 || marked[most] <= markedOften) {
                if (markedOften == Long.MIN_VALUE) {
                    return Long.MAX_VALUE;
                }
                sum += markedOften;
                continue;
            }
            sum += marked[most];
            // A topic that is worth more in another way may be counted once more: never too low.
            left[most] = marked[most] == best[most] ? Long.MIN_VALUE : left[most];
            marked[most] = Long.MIN_VALUE;
        }
        return sum + free(left, blocks - due.places());
    }

    private int most() {
        int most = -1;
        for (int topic = 0; topic < topics; topic++) {
            if (marked[topic] > Long.MIN_VALUE && (most < 0 || marked[topic] > marked[most])) {
                most = topic;
            }
        }
        return most;
    }
}
