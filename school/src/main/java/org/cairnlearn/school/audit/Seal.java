package org.cairnlearn.school.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A link of the chain over the log.
 *
 * @param over which lines it seals
 * @param previous the hash of the link before, in hexadecimal; zeros in the first
 * @param hash its own, which also names it
 */
record Seal(int number, Instant sealedAt, Over over, String previous, String hash) {
    private static final String ZEROS = HexFormat.of().formatHex(new byte[32]);

    /** What stands before the first link. */
    static final Seal NONE = new Seal(0, Instant.EPOCH, new Over(0, 0, ZEROS), ZEROS, ZEROS);

    /**
     * The lines under a link, which may have gone with age while this stays.
     *
     * @param lastLine the number of the last of them
     * @param lines how many there are
     * @param hash over all of them, in hexadecimal
     */
    record Over(long lastLine, int lines, String hash) {}

    /** The link after this one. */
    Seal next(Instant at, Over lines) {
        return new Seal(number + 1, at, lines, hash, Digest.ofLink(this, at, lines));
    }

    /** Whether this one follows another and was not changed since. */
    boolean follows(Seal before) {
        return equals(before.next(sealedAt, over));
    }
}
