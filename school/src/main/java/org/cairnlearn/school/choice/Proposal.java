package org.cairnlearn.school.choice;

import java.time.Instant;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something else that a student would like to work on.
 *
 * @param words the student's own
 * @param reply null while it waits
 */
public record Proposal(
        ProposalId id, Offer.For day, String words, Instant at, @Nullable Reply reply) {

    /**
     * What a teacher says to it.
     *
     * @param words may be empty
     */
    public record Reply(boolean accepted, String words, PersonId by) {}
}
