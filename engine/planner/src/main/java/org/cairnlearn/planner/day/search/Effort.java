package org.cairnlearn.planner.day.search;

/**
 * How much of the effort is spent. The caller may count steps, which makes the result repeatable,
 * or hold a clock, or answer 1 when somebody wants the plan now.
 */
@FunctionalInterface
public interface Effort {
    /**
     * @param steps taken so far
     * @return from 0 at the start to 1 when the search is to end; never falling
     */
    double spent(long steps);

    /** Exactly so many steps. */
    static Effort steps(long limit) {
        return steps -> limit <= 0 ? 1 : (double) steps / limit;
    }
}
