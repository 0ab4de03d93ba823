package org.cairnlearn.school.choice;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a student said last to the cards of a class and day.
 *
 * @param offer the chosen card; null when none is
 */
public record Answer(Offer.For day, Kind kind, @Nullable Offer offer, Instant at) {

    /** Whether this way to work is what was chosen. */
    public boolean chose(Way way) {
        return offer != null && offer.way().key().equals(way.key());
    }

    /** The kinds of answer. */
    public enum Kind {
        CHOSEN,
        TAKEN_BACK,
        NONE
    }
}
