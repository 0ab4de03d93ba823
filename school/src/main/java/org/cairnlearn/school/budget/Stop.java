package org.cairnlearn.school.budget;

import java.time.Instant;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * An account that was stopped.
 *
 * @param students how many different students it had been shown or refused that day
 * @param lifted null while it is stopped
 */
public record Stop(UUID id, PersonId person, Instant at, int students, @Nullable Lifted lifted) {
    /** Who let it go on, and when. */
    public record Lifted(@Nullable PersonId by, Instant at, String why) {}
}
