package org.cairnlearn.planner.signup;

import org.cairnlearn.planner.day.SessionId;
import org.jspecify.annotations.Nullable;

/** What comes of a word. */
public sealed interface Answer {
    /**
     * The student is there now.
     *
     * @param board as it is now
     * @param instead where the student was before, if anywhere
     */
    record Placed(Board board, @Nullable SessionId instead) implements Answer {}

    /**
     * There is no seat; the student stays where he or she is, and waits.
     *
     * @param board as it is now
     * @param place in the line, from 1
     */
    record Waiting(Board board, int place) implements Answer {}

    /** Nothing changes. */
    record Refused(Reason reason) implements Answer {}

    /** Why nothing changes. */
    enum Reason {
        /** There is no such meeting. */
        UNKNOWN,
        /** Students may choose at another time. */
        WINDOW_CLOSED,
        /** A word that is as strong or stronger was first. */
        HELD,
        /** There is no seat; a plus-add with a reason needs none. */
        FULL,
        /** A plus-add says why. */
        NO_REASON,
        /** Nobody places students in the catch-all; who has no place comes there. */
        CATCH_ALL_ONLY
    }
}
