package org.cairnlearn.planner.day;

/**
 * How much is searched. A plan depends on nothing else than its problem and this, as long as the
 * listener does not stop the search.
 *
 * @param iterations most steps, 0 for the first plan only
 * @param seed where chance starts
 * @param threads searches side by side, 1 or more
 */
public record Budget(long iterations, long seed, int threads) {
    public Budget {
        if (iterations < 0 || threads < 1) {
            throw new IllegalArgumentException(
                    "%d iterations on %d threads".formatted(iterations, threads));
        }
    }

    /** One search. */
    public static Budget of(long iterations, long seed) {
        return new Budget(iterations, seed, 1);
    }
}
