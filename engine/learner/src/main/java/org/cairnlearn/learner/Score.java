package org.cairnlearn.learner;

/**
 * What a piece of work earned: 1 of 1 is a right answer, 0 of 1 a wrong one, 3 of 4 a rubric score.
 *
 * @param points what was earned, from 0 to {@code max}
 * @param max what could be earned, from 1 to {@value #MOST_POINTS}; it says how finely the work was
 *     judged, not how much the work counts: 50 of 100 weighs little more than 1 of 2
 */
public record Score(int points, int max) {
    /** The cost of one update grows with the number of points, so their number has a bound. */
    public static final int MOST_POINTS = 1000;

    public Score {
        if (max < 1 || max > MOST_POINTS) {
            throw new IllegalArgumentException(
                    "A score is out of 1 to %d points, not out of %d".formatted(MOST_POINTS, max));
        }
        if (points < 0 || points > max) {
            throw new IllegalArgumentException(
                    "A score lies between 0 and %d points, not %d".formatted(max, points));
        }
    }

    /** The part of the points that was earned, from 0 to 1. */
    public double share() {
        return (double) points / max;
    }

    /** Whether at least half of the points were earned. */
    public boolean isRight() {
        return 2 * points >= max;
    }
}
