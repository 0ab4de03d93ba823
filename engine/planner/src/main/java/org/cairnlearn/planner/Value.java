package org.cairnlearn.planner;

/**
 * What an offering is worth to a student who is ready for it.
 *
 * @param offering which one
 * @param milliMastery the gain in mastery to expect, in thousandths of a mastered topic, -1,000,000
 *     to 1,000,000
 * @param standardError how unsure that gain is, in the same unit; carried for whoever explains the
 *     plan, not weighed
 */
public record Value(OfferingId offering, int milliMastery, int standardError) {
    /** Far beyond a real gain (1000 is one whole topic), so that no sum over a class overflows. */
    static final int LIMIT = 1_000_000;

    public Value {
        Words.within("A value in milli-mastery", milliMastery, -LIMIT, LIMIT);
        Words.within("A standard error in milli-mastery", standardError, 0, LIMIT);
    }
}
