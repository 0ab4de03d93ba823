package org.cairnlearn.planner.day.bound;

import java.util.Arrays;
import org.cairnlearn.planner.day.search.Pairs;

/**
 * The group worth most at given prices of its members, less what they cost each other: branch and
 * bound over members in the order of their prices. The bound of a branch lets the best of those
 * left join as if they did not mind each other. Groups are small and most pairs cost nothing, so
 * that few branches are opened; if they are too many, the bound of what is left stands in.
 */
final class GroupPricing {
    private static final int MOST_BRANCHES = 200_000;

    private final Pairs pairs;
    private final long grain;
    private final int most;
    private int[] who = new int[0];
    private final long[][] left;
    private final long[] top;
    private final int[] chosen;
    private int branches;

    /** The best group found last: its members, how many, and its worth. */
    final int[] best;

    int bestSize;
    long bestWorth;

    /** No group is worth more than this; more than the best only if the search was cut short. */
    long bound;

    /**
     * @param grain how many units of price a milli-mastery is
     * @param most members of a group
     * @param students at most so many candidates
     */
    GroupPricing(Pairs pairs, long grain, int most, int students) {
        this.pairs = pairs;
        this.grain = grain;
        this.most = most;
        left = new long[most + 1][students];
        top = new long[most + 1];
        chosen = new int[most];
        best = new int[most];
    }

    /**
     * @param students candidates, by falling price
     * @param price theirs, above 0
     */
    void price(int[] students, long[] price) {
        who = students;
        System.arraycopy(price, 0, left[0], 0, price.length);
        branches = 0;
        bestSize = 0;
        bestWorth = 0;
        bound = 0;
        branch(0, 0, 0);
        bound = Math.max(bound, bestWorth);
    }

    private void branch(int from, int size, long worth) {
        if (worth > bestWorth) {
            bestWorth = worth;
            bestSize = size;
            System.arraycopy(chosen, 0, best, 0, size);
        }
        long[] mine = left[size];
        for (int i = from; i < who.length && size < most; i++) {
            long hope = worth + topOf(mine, i, most - size);
            if (hope <= bestWorth) {
                return;
            }
            if (branches >= MOST_BRANCHES) {
                bound = Math.max(bound, hope);
                return;
            }
            if (mine[i] > 0) {
                branches++;
                join(i, size, mine);
                branch(i + 1, size + 1, worth + mine[i]);
            }
        }
    }

    private void join(int i, int size, long[] mine) {
        chosen[size] = who[i];
        long[] next = left[size + 1];
        for (int q = i + 1; q < who.length; q++) {
            next[q] = mine[q] - grain * pairs.cost(who[i], who[q]);
        }
    }

    /** The sum of the largest few from a place on. */
    private long topOf(long[] values, int from, int count) {
        Arrays.fill(top, 0, count, 0);
        long sum = 0;
        for (int q = from; q < who.length; q++) {
            long value = values[q];
            if (value > top[count - 1]) {
                sum += value - top[count - 1];
                int at = count - 1;
                while (at > 0 && top[at - 1] < value) {
                    top[at] = top[at - 1];
                    at--;
                }
                top[at] = value;
            }
        }
        return sum;
    }
}
