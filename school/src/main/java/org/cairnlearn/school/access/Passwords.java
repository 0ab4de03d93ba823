package org.cairnlearn.school.access;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id (RFC 9106) with OWASP's smallest advised setting: 19 MiB, two passes, one lane. Only so
 * many are worked out at once as there are processors, twice over: each holds its 19 MiB, and
 * requests come on threads without number.
 */
@Component
final class Passwords {
    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int KIBIBYTES = 19 * 1024;
    private static final int PASSES = 2;
    private static final int PATIENCE_SECONDS = 10;

    /** What looking at a password came to. */
    enum Verdict {
        RIGHT,
        WRONG,
        /** Too many others are being looked at. */
        NOT_LOOKED_AT
    }

    private final Argon2PasswordEncoder argon =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, KIBIBYTES, PASSES);
    private final Semaphore atOnce =
            new Semaphore(2 * Runtime.getRuntime().availableProcessors(), true);
    private final String nobodys = argon.encode("");

    String hash(Password password) {
        atOnce.acquireUninterruptibly();
        try {
            return argon.encode(password.value());
        } finally {
            atOnce.release();
        }
    }

    /** Looks at a password; where there is no hash, it is wrong after the same work. */
    Verdict look(Password password, Optional<String> hash) {
        if (!room()) {
            return Verdict.NOT_LOOKED_AT;
        }
        try {
            var right = argon.matches(password.value(), hash.orElse(nobodys));
            return right && hash.isPresent() ? Verdict.RIGHT : Verdict.WRONG;
        } finally {
            atOnce.release();
        }
    }

    private boolean room() {
        try {
            return atOnce.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
