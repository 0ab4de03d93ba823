package org.cairnlearn.standards.xapi;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Small helps with objects of JSON. */
final class Json {
    private Json() {}

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(Map<?, ?> map) {
        return (Map<String, Object>) map;
    }

    static Optional<Map<String, Object>> find(@Nullable Object of, String name) {
        return of instanceof Map<?, ?> map && map.get(name) instanceof Map<?, ?> found
                ? Optional.of(object(found))
                : Optional.empty();
    }

    static String text(Map<?, ?> of, String name) {
        return of.get(name) instanceof String text ? text : "";
    }

    /** A copy in which one field, where it is there, is another. */
    static Map<String, Object> with(
            Map<String, Object> object, String name, UnaryOperator<Object> change) {
        var copy = new LinkedHashMap<>(object);
        copy.computeIfPresent(name, (_, value) -> change.apply(value));
        return copy;
    }
}
