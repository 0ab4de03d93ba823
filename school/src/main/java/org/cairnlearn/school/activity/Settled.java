package org.cairnlearn.school.activity;

import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What became of a statement.
 *
 * @param student who it is about; null when nobody who is known
 * @param named what its sender calls the student, where no roster says who that is; else null
 */
public record Settled(long number, As as, @Nullable PersonId student, @Nullable String named) {
    /** What became of it. */
    public enum As {
        EVIDENCE,
        /** No rule is for it. */
        NO_RULE,
        /** A rule is for it, and what the rule scores by is not in it. */
        NO_SCORE,
        UNKNOWN_PERSON,
        /** The evidence holds something else under its id. */
        REFUSED,
        /** It was taken back, and counts for nothing. */
        VOIDED
    }
}
