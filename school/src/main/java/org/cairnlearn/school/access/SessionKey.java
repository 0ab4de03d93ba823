package org.cairnlearn.school.access;

import java.security.SecureRandom;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairnlearn.school.platform.TenantId;

/**
 * What a browser holds of a session: {@code <tenant>.<token>}. The tenant is there because the row
 * is found under it only; the token is the secret.
 */
record SessionKey(TenantId tenant, String token) {
    private static final Pattern FORM =
            Pattern.compile(
                    "(?<tenant>\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})\\.(?<token>[A-Za-z0-9_-]{43})");

    static SessionKey fresh(TenantId tenant, SecureRandom chance) {
        return new SessionKey(tenant, Secret.fresh(chance));
    }

    /** Reads a cookie; anything of another form is no session. */
    static Optional<SessionKey> find(String cookie) {
        var parts = FORM.matcher(cookie);
        return parts.matches()
                ? Optional.of(
                        new SessionKey(
                                new TenantId(UUID.fromString(parts.group("tenant"))),
                                parts.group("token")))
                : Optional.empty();
    }

    byte[] digest() {
        return Secret.digest(token);
    }

    String cookie() {
        return tenant + "." + token;
    }

    @Override
    public String toString() {
        return "SessionKey[…]";
    }
}
