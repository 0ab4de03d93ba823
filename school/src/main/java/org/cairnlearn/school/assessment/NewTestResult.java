package org.cairnlearn.school.assessment;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A result that is not stored yet.
 *
 * @param externalId its id in its source; the same id again is the same result
 * @param named what its source calls the student, where the office had to say who that is; else
 *     null
 */
public record NewTestResult(
        String externalId,
        PersonId student,
        Sitting sitting,
        Outcome outcome,
        @Nullable String named) {

    /** A digest of what it says. */
    long fingerprint() {
        var said = student + "\n" + sitting + "\n" + outcome;
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return ByteBuffer.wrap(digest.digest(said.getBytes(StandardCharsets.UTF_8))).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
