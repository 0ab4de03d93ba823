package org.cairnlearn.learner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What is known of one student in one competency, as of the last practice. It is all there is to
 * know for the future: a state put together again from its stored components continues to the bit.
 *
 * @param competency which competency
 * @param delta how far the student is above or below the own general level here, in logits
 * @param last when the competency was practised last, in whole microseconds
 * @param right how many pieces of work earned at least half of the points
 * @param wrong how many earned less
 */
public record CompetencyState(
        CompetencyKey competency, Gaussian delta, Instant last, int right, int wrong) {
    public CompetencyState {
        last = last.truncatedTo(ChronoUnit.MICROS);
        if (right < 0 || wrong < 0 || (right == 0 && wrong == 0)) {
            throw new IllegalArgumentException(
                    "A competency with a state has evidence, not %d right and %d wrong"
                            .formatted(right, wrong));
        }
    }

    /** How many pieces of work have touched this competency. */
    public int evidence() {
        return right + wrong;
    }
}
