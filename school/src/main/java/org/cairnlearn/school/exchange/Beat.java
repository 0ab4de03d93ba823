package org.cairnlearn.school.exchange;

import java.time.Instant;

/**
 * One import of a source, as its line of a month shows it.
 *
 * @param moved how many rows were new, changed or gone
 * @param refused how many rows were not taken in
 */
public record Beat(Instant at, RunState state, long moved, long refused) {
    /** Whether all of it came in. */
    public boolean whole() {
        return state == RunState.APPLIED && refused == 0;
    }
}
