package org.cairnlearn.school.web.xapi;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parameters as an address or a form has them, without asking the container, which would eat
 * bodies.
 */
final class Query {
    /** More is taken from nobody in one request. */
    static final int MOST_BYTES = 64 * 1024 * 1024;

    private Query() {}

    static Map<String, String> of(@Nullable String query) {
        var all = new LinkedHashMap<String, String>();
        if (query == null || query.isEmpty()) {
            return all;
        }
        for (var one : query.split("&")) {
            var parts = one.split("=", 2);
            all.put(decoded(parts[0]), parts.length == 2 ? decoded(parts[1]) : "");
        }
        return all;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException halfAnEscape) {
            return text;
        }
    }

    /** The body; empty when it is larger than anything that is taken. */
    static Optional<byte[]> bytes(HttpServletRequest request) throws IOException {
        if (request.getContentLengthLong() > MOST_BYTES) {
            return Optional.empty();
        }
        var bytes = request.getInputStream().readNBytes(MOST_BYTES + 1);
        return bytes.length > MOST_BYTES ? Optional.empty() : Optional.of(bytes);
    }

    static Optional<String> body(HttpServletRequest request) throws IOException {
        return bytes(request).map(bytes -> new String(bytes, StandardCharsets.UTF_8));
    }
}
