package org.cairnlearn.standards.xapi;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.json.JsonDocument;
import org.cairnlearn.standards.json.JsonValues;

/** Puts a JSON document over another: what is named is replaced, one level deep. */
public final class DocumentMerge {
    private DocumentMerge() {}

    public static boolean isJson(String contentType) {
        return contentType.toLowerCase(Locale.ROOT).startsWith("application/json");
    }

    public static boolean isObject(byte[] content) {
        return object(content).isPresent();
    }

    /** Both together; empty when one of them is no JSON object. */
    public static Optional<byte[]> merge(byte[] before, byte[] more) {
        return object(before)
                .flatMap(old ->
                        object(more)
                                .map(now -> {
                                    var both = new LinkedHashMap<>(old);
                                    both.putAll(now);
                                    return JsonValues.write(both).getBytes(StandardCharsets.UTF_8);
                                }));
    }

    private static Optional<Map<String, Object>> object(byte[] content) {
        return JsonDocument.read(content) instanceof JsonDocument.Reading.Read(var value)
                        && value instanceof Map<?, ?> map
                ? Optional.of(Json.object(map))
                : Optional.empty();
    }
}
