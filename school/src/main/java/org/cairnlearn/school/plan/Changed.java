package org.cairnlearn.school.plan;

/** What came of a wanted change. */
public sealed interface Changed {
    /** The plan as it is now. */
    BlockPlan plan();

    /** It is done; the plan as it is now. */
    record Done(BlockPlan plan) implements Changed {}

    /**
     * Some of it is done; the rest stays, for too much has changed since. The plan as it is now.
     */
    record Partly(BlockPlan plan) implements Changed {}

    /**
     * Somebody else changed the plan in the meantime, so nothing was done; the plan as it is now.
     */
    record OutOfDate(BlockPlan plan) implements Changed {}

    /** The student, the group or the thing to undo is not in this plan; nothing was done. */
    record NotThere(BlockPlan plan) implements Changed {}

    /** It cannot be; nothing was done. */
    record Refused(BlockPlan plan, Reason reason) implements Changed {}

    /** Why something cannot be. */
    enum Reason {
        /** A group that is locked takes nobody and gives nobody up. */
        LOCKED,
        /** The adult already has a group at that time, or is not there, or has planning time. */
        LEADER_NOT_FREE,
        /** The flex block's places stand from the time that the school set. */
        TOO_LATE,
        /** The group has as many as it takes, or its room no seat left. */
        FULL,
        /** The block is over. */
        OVER,
        /** The student would be in one group with somebody who is kept apart. */
        APART,
        /** The student would leave somebody with whom he or she is always together. */
        TOGETHER,
        /** The student would be before a screen for longer than the school allows in a day. */
        SCREEN,
        /** A study drew that the student works on this in another way. */
        STUDY,
        /** The adult who leads the group is not there then. */
        NOBODY_LEADS,
        /** Another class's plan has the student at that time. */
        ELSEWHERE
    }
}
