package org.cairnlearn.school.attendance;

import java.time.Instant;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What was said of a student in a block.
 *
 * @param by who marked it on a page; null where it was read from the school's own system
 * @param at when it was marked or read
 */
public record Mark(Presence presence, @Nullable PersonId by, Instant at) {
    /** Whether somebody marked it here, so that it is not in the school's own record yet. */
    public boolean byHand() {
        return by != null;
    }

    public boolean away() {
        return presence instanceof Presence.Away;
    }

    public boolean late() {
        return presence instanceof Presence.Late;
    }
}
