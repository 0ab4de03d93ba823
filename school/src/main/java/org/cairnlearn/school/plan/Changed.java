package org.cairnlearn.school.plan;

/** What came of a wanted change. */
public sealed interface Changed {
    /** It is done; the plan as it is now. */
    record Done(BlockPlan plan) implements Changed {}

    /**
     * Somebody else changed the plan in the meantime, so nothing was done; the plan as it is now.
     */
    record OutOfDate(BlockPlan plan) implements Changed {}

    /** The student, the group or the thing to undo is not in this plan; nothing was done. */
    record NotThere(BlockPlan plan) implements Changed {}
}
