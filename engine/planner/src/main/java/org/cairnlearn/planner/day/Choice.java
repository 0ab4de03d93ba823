package org.cairnlearn.planner.day;

/**
 * A wish of a student.
 *
 * @param offering what for
 * @param rank 1 for the first choice; several may share a rank; from 4 on a wish is on record and
 *     counts as own choice, but is worth nothing extra
 */
public record Choice(OfferingId offering, int rank) {
    public Choice {
        Require.within("rank", rank, 1, 1000);
    }
}
