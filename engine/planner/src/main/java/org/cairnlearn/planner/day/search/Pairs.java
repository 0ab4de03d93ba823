package org.cairnlearn.planner.day.search;

/** What it costs to have two students in one group, in milli-mastery; the same both ways. */
public final class Pairs {
    private final short[][] cost;
    private final boolean any;

    private Pairs(short[][] cost, boolean any) {
        this.cost = cost;
        this.any = any;
    }

    /** Nobody minds anybody. */
    public static Pairs none() {
        return new Pairs(new short[0][], false);
    }

    /** @param cost by both students, symmetric, at least 0 */
    public static Pairs of(short[][] cost) {
        return new Pairs(cost, true);
    }

    boolean any() {
        return any;
    }

    /** What one student costs with each other. */
    short[] of(int student) {
        return cost[student];
    }

    public int cost(int a, int b) {
        return any ? cost[a][b] : 0;
    }
}
