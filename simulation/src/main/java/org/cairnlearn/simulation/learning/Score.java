package org.cairnlearn.simulation.learning;

/** Points for a response, 0 to max; max is 1 for right or wrong. */
public record Score(int points, int max) {
    public Score {
        if (max < 1 || points < 0 || points > max) {
            throw new IllegalArgumentException(
                    "A score lies between 0 and a highest score of at least 1, not %d of %d"
                            .formatted(points, max));
        }
    }

    /** At least half of the points: what counts as right where only right and wrong are known. */
    public boolean right() {
        return 2 * points >= max;
    }
}
