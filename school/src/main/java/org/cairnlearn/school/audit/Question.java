package org.cairnlearn.school.audit;

import java.time.Instant;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What is asked of the log. What is null is not asked for.
 *
 * @param student about whom
 * @param person who looked
 * @param account with which account
 * @param from from when on
 * @param to until before when
 */
public record Question(
        @Nullable PersonId student,
        @Nullable PersonId person,
        @Nullable UUID account,
        Instant from,
        Instant to) {

    /** Which answers are asked for. */
    public enum Which {
        ALL,
        /** Those that were no. */
        REFUSED,
        /**
         * Those that FERPA wants recorded (34 CFR 99.32): to people who were neither the student,
         * nor a parent, nor had a task for the student in the school.
         */
        DISCLOSED
    }

    /** Who looked at a student. */
    public static Question about(PersonId student, Instant from, Instant to) {
        return new Question(student, null, null, from, to);
    }

    /** Whom somebody looked at. */
    public static Question by(PersonId person, Instant from, Instant to) {
        return new Question(null, person, null, from, to);
    }

    /** What was done with an account. */
    public static Question with(UUID account, Instant from, Instant to) {
        return new Question(null, null, account, from, to);
    }
}
