package org.cairnlearn.school.roster;

import java.time.Instant;
import java.util.List;

/**
 * A record of the roster as another system is told it.
 *
 * @param active false once the roster no longer has it
 * @param changedAt when it last became different here
 * @param related of a student who looks after him or her; of an enrollment the school of its class;
 *     else nothing; by sourced ids
 */
public record Told(RosterEntry entry, boolean active, Instant changedAt, List<String> related) {
    public Told {
        related = List.copyOf(related);
    }
}
