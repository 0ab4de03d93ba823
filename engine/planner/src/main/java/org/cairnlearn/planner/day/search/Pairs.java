package org.cairnlearn.planner.day.search;

/** What it costs to have two students in one group, in milli-mastery; the same both ways. */
public final class Pairs {
    private final short[][] cost;
    private boolean free = true;

    /**
     * @param students how many there are; nobody minds anybody yet
     */
    public Pairs(int students) {
        cost = new short[students][students];
    }

    /** Adds to what two different students cost together; large sums are cut off. */
    public void add(int a, int b, int more) {
        cost[a][b] = (short) Math.min(Short.MAX_VALUE, cost[a][b] + more);
        cost[b][a] = cost[a][b];
        free &= more == 0;
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
