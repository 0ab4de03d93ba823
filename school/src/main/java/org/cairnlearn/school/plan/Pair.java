package org.cairnlearn.school.plan;

import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Two students who are never in one group, or always.
 *
 * @param reason for whoever entered it and for administrators; null for everybody else
 */
public record Pair(UUID id, PersonId one, PersonId other, Kind kind, @Nullable String reason) {
    /** Which of the two. */
    public enum Kind {
        APART,
        TOGETHER
    }
}
