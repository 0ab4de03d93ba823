package org.cairnlearn.planner.day;

/**
 * A day that has begun, kept ready in numbers, so that what happens in the middle of it is answered
 * at once. It never changes: whoever takes a proposal goes on with the day after it.
 */
public interface RunningDay {
    /** The day as it is now: what has begun is frozen, and the plan is the previous one. */
    Problem problem();

    /** The plan that stands. */
    Plan plan();

    /**
     * How the plan could be mended: what has begun stays, as few places as possible change, each at
     * the policy's price. The same question gives the same answer.
     *
     * @param happened what must be lived with
     * @param next the first block that has not begun
     * @param budget how much is searched, and from which seed
     */
    Proposal propose(Happening happened, BlockId next, Budget budget);

    /**
     * How the plan could be mended now that something has come to nothing: whoever it moved goes
     * back to the former place where that is still possible and nobody has moved him or her since.
     *
     * @param happened what was taken before
     */
    Proposal undo(Happening happened, BlockId next, Budget budget);

    /**
     * By how much the day would be worth less or more with a proposal of {@link #propose} or {@link
     * #undo}, in milli-mastery, without what changes cost. The whole day is counted anew for it, so
     * it takes longer than the proposal.
     */
    long change(Proposal proposal);

    /** The day after a proposal of {@link #propose} or {@link #undo} is taken. */
    RunningDay take(Proposal proposal);
}
