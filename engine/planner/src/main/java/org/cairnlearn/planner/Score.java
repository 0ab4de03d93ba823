package org.cairnlearn.planner;

import java.util.Comparator;

/**
 * How good a seating is: fewer violations first, the graver kinds before the others, then more
 * milli-mastery. Only pins and missing seats can force a violation.
 *
 * @param pairsApart pairs apart in one group
 * @param withoutSeat students without a seat
 * @param wrongSizes students by whom groups are too big or too small
 * @param objective in milli-mastery
 */
record Score(int pairsApart, int withoutSeat, int wrongSizes, long objective)
        implements Comparable<Score> {
    private static final Comparator<Score> ORDER =
            Comparator.comparingInt((Score score) -> -score.pairsApart)
                    .thenComparingInt(score -> -score.withoutSeat)
                    .thenComparingInt(score -> -score.wrongSizes)
                    .thenComparingLong(Score::objective);

    @Override
    public int compareTo(Score other) {
        return ORDER.compare(this, other);
    }

    boolean beats(Score other) {
        return compareTo(other) > 0;
    }

    int violations() {
        return pairsApart + withoutSeat + wrongSizes;
    }
}
