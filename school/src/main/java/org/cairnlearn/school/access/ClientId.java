package org.cairnlearn.school.access;

import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.cairnlearn.school.platform.TenantId;

/**
 * How another system names itself: {@code <tenant>.<client>}. The tenant is there because the
 * client is found under it only.
 */
record ClientId(TenantId tenant, UUID client) {
    private static final String UUID_FORM = "\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12}";
    private static final Pattern FORM =
            Pattern.compile("(?<tenant>" + UUID_FORM + ")\\.(?<client>" + UUID_FORM + ")");

    static Optional<ClientId> find(String text) {
        var parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(
                        new ClientId(
                                new TenantId(UUID.fromString(parts.group("tenant"))),
                                UUID.fromString(parts.group("client"))))
                : Optional.empty();
    }

    String text() {
        return tenant + "." + client;
    }
}
