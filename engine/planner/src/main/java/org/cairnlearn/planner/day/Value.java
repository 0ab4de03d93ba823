package org.cairnlearn.planner.day;

/**
 * What an offering is expected to give a student, as the learner model says.
 *
 * @param offering which one
 * @param milliMastery thousandths of a mastered topic
 * @param standardError of that, in the same unit, 0 or more
 */
public record Value(OfferingId offering, int milliMastery, int standardError) {
    public Value {
        Require.within("value", milliMastery, -Require.LIMIT, Require.LIMIT);
        Require.within("se", standardError, 0, Require.LIMIT);
    }
}
