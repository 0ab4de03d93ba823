package org.cairnlearn.school.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * A token bucket for each of many: so many at once, refilled evenly over a minute. Kept as one
 * number each (when the bucket is full again: GCRA), for the most recent only, so that its memory
 * is bounded whoever comes.
 */
final class Pace {
    private static final int KEPT = 100_000;
    private static final long MINUTE = Duration.ofMinutes(1).toNanos();

    private final Cache<String, AtomicLong> fullAt;
    private final LongSupplier nanos;
    private final long step;

    /**
     * @param perMinute how many in a minute, and at once
     * @param nanos a clock that only goes forward, as {@link System#nanoTime}
     */
    Pace(int perMinute, LongSupplier nanos) {
        this.nanos = nanos;
        this.step = MINUTE / perMinute;
        this.fullAt =
                Caffeine.newBuilder()
                        .maximumSize(KEPT)
                        .expireAfterAccess(Duration.ofMinutes(2))
                        .ticker(nanos::getAsLong)
                        .build();
    }

    /**
     * What is in a bucket.
     *
     * @param requests how many can be taken at once
     * @param untilFull how long until it is full again, if none is taken
     */
    record Left(long requests, Duration untilFull) {}

    /** What somebody could still take now. */
    Left left(String who) {
        var now = nanos.getAsLong();
        var bucket = fullAt.getIfPresent(who);
        var used = bucket == null ? 0 : Math.max(0, bucket.get() - now);
        return new Left((MINUTE - used) / step, Duration.ofNanos(used));
    }

    /** Takes one, or says how long until there is one. */
    Optional<Duration> take(String who) {
        var now = nanos.getAsLong();
        var bucket = fullAt.get(who, _ -> new AtomicLong(now));
        while (true) {
            var before = bucket.get();
            var after = (before - now > 0 ? before : now) + step; // a difference: nanos may wrap
            if (after - now > MINUTE) {
                return Optional.of(Duration.ofNanos(after - now - MINUTE));
            }
            if (bucket.compareAndSet(before, after)) {
                return Optional.empty();
            }
        }
    }
}
