package org.cairnlearn.school.activity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A statement as it is kept.
 *
 * @param body as JSON
 * @param attachments the digests of its attachments
 * @param student who it is about, where that is known
 */
public record Kept(
        Place place,
        boolean voided,
        String body,
        List<String> attachments,
        @Nullable PersonId student) {
    public Kept {
        attachments = List.copyOf(attachments);
    }

    /**
     * Where it stands.
     *
     * @param number in the order in which statements came
     */
    public record Place(long number, UUID id, Instant stored) {}
}
