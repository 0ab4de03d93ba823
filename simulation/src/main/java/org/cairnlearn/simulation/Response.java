package org.cairnlearn.simulation;

import org.cairnlearn.simulation.learning.Item;
import org.cairnlearn.simulation.learning.Score;

/**
 * One answer of one student.
 *
 * @param seq the student's first response is 1, the next 2, and so on
 * @param seconds since the first event of the school's log
 */
public record Response(SourcedId student, int seq, Item item, long seconds, Score score) {
    public Response {
        if (seq < 1 || seconds < 0) {
            throw new IllegalArgumentException(
                    "seq counts from 1 and seconds from 0, not %d and %d".formatted(seq, seconds));
        }
        if (score.max() != item.max()) {
            throw new IllegalArgumentException(
                    "Item %s is scored out of %d, not %d"
                            .formatted(item.id(), item.max(), score.max()));
        }
    }
}
