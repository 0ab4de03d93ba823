package org.cairnlearn.school.audit;

import java.time.Instant;
import java.util.HexFormat;

/**
 * A link of the chain over the log.
 *
 * @param lastLine the number of the last line under it
 * @param previous the hash of the link before, in hexadecimal; zeros in the first
 * @param hash its own, which also names it
 */
record Seal(int number, Instant sealedAt, long lastLine, int lines, String previous, String hash) {
    private static final String ZEROS = HexFormat.of().formatHex(new byte[32]);

    /** What stands before the first link. */
    static final Seal NONE = new Seal(0, Instant.EPOCH, 0, 0, ZEROS, ZEROS);
}
