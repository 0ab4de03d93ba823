package org.cairnlearn.school.access;

import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a page's script posts: WebAuthn's own JSON of a credential, every part of it Base64 for
 * addresses. Whatever else comes is none.
 *
 * @param parts what the device answered, by WebAuthn's names
 */
record PasskeyAnswer(byte[] id, Map<String, byte[]> parts) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> MADE = List.of("attestationObject", "clientDataJSON");
    private static final List<String> USED =
            List.of("authenticatorData", "clientDataJSON", "signature", "userHandle");

    static Optional<PasskeyAnswer> of(String json) {
        try {
            return of(JSON.readTree(json));
        } catch (JacksonException | IllegalArgumentException e) {
            return Optional.empty(); // no JSON, or no Base64
        }
    }

    private static Optional<PasskeyAnswer> of(JsonNode all) {
        var parts = new HashMap<String, byte[]>();
        all.path("response")
                .properties()
                .forEach(part ->
                        bytes(part.getValue()).ifPresent(one -> parts.put(part.getKey(), one)));
        return bytes(all.path("rawId")).map(id -> new PasskeyAnswer(id, Map.copyOf(parts)));
    }

    private static Optional<byte[]> bytes(JsonNode text) {
        return text.isString() && !text.stringValue().isEmpty()
                ? Optional.of(Base64.getUrlDecoder().decode(text.stringValue()))
                : Optional.empty();
    }

    boolean isOfMaking() {
        return parts.keySet().containsAll(MADE);
    }

    boolean isOfUse() {
        return parts.keySet().containsAll(USED);
    }

    byte[] bytes(String part) {
        var bytes = parts.get(part);
        if (bytes == null) {
            throw new IllegalArgumentException("The answer has no part " + part);
        }
        return bytes;
    }
}
