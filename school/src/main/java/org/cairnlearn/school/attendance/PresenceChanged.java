package org.cairnlearn.school.attendance;

import java.util.Set;

/**
 * Somebody said who is away, late or here after all: true for others once the transaction that is
 * still open is over.
 *
 * @param sittings of which something was said
 */
public record PresenceChanged(Set<Sitting> sittings) {
    public PresenceChanged {
        sittings = Set.copyOf(sittings);
    }
}
