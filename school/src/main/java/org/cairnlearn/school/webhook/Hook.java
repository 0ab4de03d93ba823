package org.cairnlearn.school.webhook;

import java.net.URI;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.platform.Reach;
import org.jspecify.annotations.Nullable;

/**
 * An address that is told.
 *
 * @param client the system whose it is
 * @param waiting how many messages are still to be told
 */
public record Hook(UUID id, UUID client, Where where, Set<Kind> kinds, Health health, int waiting) {
    /** As many letters as an address may have. */
    public static final int LONGEST_ADDRESS = 500;

    public Hook {
        kinds = Set.copyOf(kinds);
    }

    /** Where it is told, and how far away that may be. */
    public record Where(URI address, Reach reach) {
        public Where {
            if (!reach.mayAsk(address) || address.toString().length() > LONGEST_ADDRESS) {
                throw new IllegalArgumentException("Nothing is told at an address of this form");
            }
        }
    }

    /**
     * How it goes.
     *
     * @param lastGood when it last took a message; null while it never did
     * @param failingSince since when it takes none; null while it does
     * @param pausedAt since when nobody tries any longer; null while it is told
     */
    public record Health(
            @Nullable Instant lastGood,
            @Nullable Instant failingSince,
            @Nullable Instant pausedAt) {}
}
