package org.cairnlearn.school.assessment;

import java.time.Instant;
import org.cairnlearn.school.roster.PersonId;

/** A stored result, as it counts now. */
public record TestResult(PersonId student, Sitting sitting, Outcome outcome, Filing filing) {
    /**
     * Where it is filed.
     *
     * @param number which version of it; 1 is the result as it first arrived
     * @param recordedAt when this version was stored
     */
    public record Filing(String source, String externalId, int number, Instant recordedAt) {}
}
