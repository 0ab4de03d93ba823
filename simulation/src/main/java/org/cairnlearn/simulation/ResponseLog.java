package org.cairnlearn.simulation;

import java.time.Instant;
import java.util.List;

/**
 * A school's responses, the rows of a student together and in the order of time.
 *
 * @param start the instant of the log's first event, from which seconds are counted
 */
public record ResponseLog(Instant start, List<Response> responses) {
    public ResponseLog {
        responses = List.copyOf(responses);
    }

    /** When a response of this log was given. */
    public Instant at(Response response) {
        return start.plusSeconds(response.seconds());
    }
}
