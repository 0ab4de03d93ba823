package org.cairnlearn.school.exchange;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed about one source.
 *
 * @param promisedDays after how many days without a good import somebody has to look; null when
 *     nobody promised anything
 * @param pausedAt since when nothing of it is taken in; null while it is
 */
public record Watch(@Nullable Integer promisedDays, @Nullable Instant pausedAt) {
    /** The most days that can be promised. */
    public static final int MOST_DAYS = 400;

    /** Of a source about which nothing is agreed. */
    public static final Watch NONE = new Watch(null, null);

    public boolean paused() {
        return pausedAt != null;
    }
}
