package org.cairnlearn.school.plan;

import org.jspecify.annotations.Nullable;

/** What comes of a word about a student's place. */
public sealed interface SignUpSaid {
    /**
     * The student has the place.
     *
     * @param instead the word that it takes the place of; null when there was none
     */
    record Placed(@Nullable SignUp instead) implements SignUpSaid {}

    /**
     * There is no seat; the student stays, and waits.
     *
     * @param place in the line, from 1
     */
    record Waiting(int place) implements SignUpSaid {}

    /** Nothing changes. */
    record Refused(Reason reason) implements SignUpSaid {}

    /** Why nothing changes. */
    enum Reason {
        /** There is no such session any more. */
        GONE,
        /** Students sign up at another time. */
        WINDOW_CLOSED,
        /** A word that is as strong or stronger was first. */
        HELD,
        /** There is no seat; one more than there are seats needs a reason. */
        FULL,
        /** One more than there are seats needs a reason. */
        NO_REASON,
        /** The same adult has called the student often enough this week. */
        TOO_OFTEN,
        /** Places of the block are approved, or it is over: now the plan is changed itself. */
        PLANNED
    }
}
