package org.cairnlearn.standards.materials;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The fields of one JSON object; what is not there is empty. */
record JsonFields(Map<String, Object> fields) {
    static JsonFields of(@Nullable Object value) {
        var fields = new LinkedHashMap<String, Object>();
        if (value instanceof Map<?, ?> object) {
            object.forEach((name, one) -> fields.put(String.valueOf(name), one));
        }
        return new JsonFields(fields);
    }

    /** The text of a field, stripped. */
    String text(String name) {
        return fields.get(name) instanceof String text ? text.strip() : "";
    }

    JsonFields object(String name) {
        return of(fields.get(name));
    }

    List<JsonFields> objects(String name) {
        return list(name).stream().map(JsonFields::of).toList();
    }

    /** The texts of a list, without blank ones. */
    List<String> texts(String name) {
        return list(name).stream()
                .filter(one -> one instanceof String text && !text.isBlank())
                .map(one -> ((String) one).strip())
                .toList();
    }

    private List<?> list(String name) {
        return fields.get(name) instanceof List<?> list ? list : List.of();
    }

    /** The names of the fields, in order. */
    Set<String> names() {
        return fields.keySet().stream()
                .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
    }
}
