package org.cairnlearn.school.access;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * A device that others use after this visitor.
 *
 * @param openedUnder what all such sessions end with: see {@link Arrivals#endUnder}
 * @param until when the session ends however busy it is
 * @param idle after how long without a request it ends
 */
public record SharedDevice(UUID openedUnder, Instant until, Duration idle) {
    public SharedDevice {
        if (!idle.isPositive()) {
            throw new IllegalArgumentException("Idle time is longer than nothing");
        }
    }
}
