package org.cairnlearn.planner.day;

import org.jspecify.annotations.Nullable;

/**
 * One student's place that would change.
 *
 * @param student who
 * @param block when
 * @param from the session before; none for one who had no place
 * @param to the session after; none for one who is not there
 * @param why it changes
 */
public record Shift(
        StudentId student, BlockId block, @Nullable Session from, @Nullable Session to, Why why) {
    /** Why a place changes. */
    public enum Why {
        /** The student is not there, or the block does not take place. */
        AWAY,
        /** The student has had no place. */
        HERE,
        /** The session has lost its teacher. */
        TEACHER,
        /** The session has lost its room. */
        ROOM,
        /** A teacher's word puts the student there. */
        PINNED,
        /** Too few are left in the session. */
        TOO_FEW,
        /** The former place is free again. */
        BACK,
        /** The student makes room for others and loses less than they gain. */
        MAKES_ROOM,
        /** The student gains more by it than a change costs. */
        GAINS
    }

    /** Whether what the student does is another, and not only its room or teacher. */
    public boolean isMove() {
        return from == null || to == null || !from.offering().equals(to.offering());
    }

    /** Whether what happened made it necessary. */
    public boolean isForced() {
        return why == Why.AWAY || why == Why.HERE || why == Why.TEACHER || why == Why.ROOM;
    }
}
