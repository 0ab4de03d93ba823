package org.cairnlearn.planner.day.search;

import java.util.Arrays;

/** What it costs to have two students in one group, in milli-mastery; the same both ways. */
public final class Pairs {
    private final short[][] cost;

    /** The row of all who mind nobody. */
    private final short[] nobody;

    private boolean free = true;

    /**
     * @param students how many there are; nobody minds anybody yet
     */
    public Pairs(int students) {
        nobody = new short[students];
        cost = new short[students][];
        Arrays.fill(cost, nobody);
    }

    /** Adds to what two different students cost together; large sums are cut off. */
    public void add(int a, int b, int more) {
        free &= more == 0;
        put(a, b, more);
        put(b, a, more);
    }

    private void put(int a, int b, int more) {
        if (cost[a] == nobody) {
            cost[a] = new short[cost.length];
        }
        cost[a][b] = (short) Math.min(Short.MAX_VALUE, cost[a][b] + more);
    }

    /** What one student costs with each other. */
    short[] of(int student) {
        return cost[student];
    }

    /** Whether nobody minds anybody. */
    boolean isFree() {
        return free;
    }

    public int cost(int a, int b) {
        return cost[a][b];
    }
}
