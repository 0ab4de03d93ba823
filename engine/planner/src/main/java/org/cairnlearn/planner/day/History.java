package org.cairnlearn.planner.day;

/**
 * How often two students were in one group in the last 20 school days.
 *
 * @param pair who
 * @param shared sessions of groups that they shared, 0 or more
 */
public record History(Pair pair, int shared) {
    public History {
        Require.within("shared", shared, 0, 10_000);
    }
}
