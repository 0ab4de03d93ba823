package org.cairnlearn.learner;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What is known of one student in one competency, as of the last practice. It is all there is to
 * know for the future: a state put together again from its stored components continues to the bit.
 * As numbers it takes 68 bytes with the student's and the competency's names (16 each), and 12 more
 * for each of at most two items, where items are remembered.
 *
 * @param competency which competency
 * @param delta how far the student is above or below the own general level here, in logits
 * @param practice when and how often it was practised
 * @param items what is remembered of the items that were answered last, the newest first; empty
 *     where a model does not remember them
 */
public record CompetencyState(
        CompetencyKey competency, Gaussian delta, Practice practice, List<ItemState> items) {
    public CompetencyState {
        items = List.copyOf(items);
    }

    /**
     * When and how often a competency was practised.
     *
     * @param last when it was practised last, in whole microseconds
     * @param place how many pieces of work of any kind came before the last one on it
     * @param right how many pieces of work earned at least half of the points
     * @param wrong how many earned less
     */
    public record Practice(Instant last, int place, int right, int wrong) {
        public Practice {
            last = last.truncatedTo(ChronoUnit.MICROS);
            if (right < 0 || wrong < 0 || (right == 0 && wrong == 0) || place < 0) {
                throw new IllegalArgumentException(
                        "A competency with a state has evidence, not %d right and %d wrong at place %d"
                                .formatted(right, wrong, place));
            }
        }
    }

    public Instant last() {
        return practice.last();
    }

    /** How many pieces of work have touched this competency. */
    public int evidence() {
        return practice.right() + practice.wrong();
    }
}
