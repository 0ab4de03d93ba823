package org.cairnlearn.school.platform;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.springframework.stereotype.Component;

/**
 * Time-ordered ids (UUID version 7, RFC 9562 section 5.7): new rows land at the end of an index.
 * Never a secret.
 */
@Component
public final class Ids {
    private final InstantSource clock;
    private final RandomGenerator chance;

    Ids(InstantSource clock) {
        this.clock = clock;
        this.chance = new SecureRandom();
    }

    public UUID next() {
        var high = (clock.millis() << 16) | 0x7000L | (chance.nextLong() & 0x0fffL);
        var low = (chance.nextLong() & 0x3fff_ffff_ffff_ffffL) | 0x8000_0000_0000_0000L;
        return new UUID(high, low);
    }
}
