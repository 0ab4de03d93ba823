package org.cairnlearn.school.budget;

import java.time.Instant;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;

/**
 * One student opened for a reason.
 *
 * @param who by whom, and why
 * @param told whether a privacy officer has read the notice
 */
public record Opening(UUID id, Who who, PersonId student, Span span, boolean told) {
    /** By whom, and why. */
    public record Who(PersonId person, String reason) {}

    /** From when, and until when. */
    public record Span(Instant from, Instant until) {}
}
