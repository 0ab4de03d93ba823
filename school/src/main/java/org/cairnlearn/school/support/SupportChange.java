package org.cairnlearn.school.support;

import java.time.Instant;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One step of a student's history.
 *
 * @param by who did it on a page; null when an import did
 * @param summary the entry as it became
 */
public record SupportChange(
        PersonId student, Step step, Instant at, @Nullable PersonId by, String summary) {
    /** What happened to an entry. */
    public enum Step {
        ADDED,
        CHANGED,
        ENDED,
        /** A whole file no longer named it. */
        GONE
    }
}
