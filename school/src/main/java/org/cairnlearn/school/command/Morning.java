package org.cairnlearn.school.command;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * Where it is between seven and eight in the morning. The demo's school lies there, so that its day
 * is still to come at whatever hour somebody looks at it first.
 */
final class Morning {
    private static final int HOUR = 7;
    private static final int MOST_BEHIND = 11;

    private Morning() {}

    /** One of the zones that differ from UTC by whole hours; their names have the sign reversed. */
    static ZoneId zone(Instant now) {
        var ahead =
                Math.floorMod(HOUR - now.atOffset(ZoneOffset.UTC).getHour() + MOST_BEHIND, 24)
                        - MOST_BEHIND;
        return ZoneId.of(ahead > 0 ? "Etc/GMT-" + ahead : "Etc/GMT+" + -ahead);
    }
}
