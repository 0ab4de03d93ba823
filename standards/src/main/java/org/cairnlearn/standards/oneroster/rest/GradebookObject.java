package org.cairnlearn.standards.oneroster.rest;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.standards.json.JsonValues;

/**
 * An object of OneRoster's gradebook service (1.2, information model) as another system sends it.
 *
 * @param said its fields, of those that the standard gives to its kind; what the service says
 *     itself, such as its status, is left out
 */
public record GradebookObject(GradebookKind kind, Map<String, Object> said) {
    public GradebookObject {
        said = Collections.unmodifiableMap(new LinkedHashMap<>(said));
    }

    /** What came of reading one. */
    public sealed interface Reading {
        record Read(GradebookObject object) implements Reading {}

        record Refused(StatusInfo why) implements Reading {}
    }

    /**
     * Reads the body of a request, such as {@code {"result": {…}}}.
     *
     * @param sourcedId of the address, which the body may repeat
     */
    public static Reading read(GradebookKind kind, String sourcedId, String json) {
        try {
            return JsonValues.object(json).get(kind.object()) instanceof Map<?, ?> object
                    ? read(kind, sourcedId, named(object))
                    : refused("The body is a JSON object with %s in it.".formatted(kind.object()));
        } catch (IllegalArgumentException noJson) {
            return refused("The body is no JSON object.");
        }
    }

    private static Map<String, Object> named(Map<?, ?> object) {
        var named = new LinkedHashMap<String, Object>();
        object.forEach((name, value) -> named.put(String.valueOf(name), value));
        return named;
    }

    private static Reading read(GradebookKind kind, String sourcedId, Map<String, Object> object) {
        if (!object.getOrDefault("sourcedId", sourcedId).equals(sourcedId)) {
            return refused("%s.sourcedId is another one than in the address.", kind.object());
        }
        var said = new LinkedHashMap<String, Object>();
        for (var field : kind.fields()) {
            var value = object.get(field.name());
            if (value == null && field.required()) {
                return refused("%s.%s is missing.", kind.object(), field.name());
            }
            if (value != null) {
                var read = field.read(value);
                if (read.isEmpty()) {
                    return refused(
                            "%s.%s is %s.", kind.object(), field.name(), field.type().words());
                }
                said.put(field.name(), read.get());
            }
        }
        return new Reading.Read(new GradebookObject(kind, said));
    }

    private static Reading refused(String sentence, Object... names) {
        return new Reading.Refused(
                new StatusInfo(StatusInfo.Minor.INVALID_DATA, sentence.formatted(names)));
    }

    /** A text of it; empty when it has none. */
    public String text(String field) {
        return said.getOrDefault(field, "").toString();
    }

    /** The sourced id of what it refers to; empty when it does not. */
    public Optional<String> reference(String field) {
        return said.get(field) instanceof Map<?, ?> other
                ? Optional.of(String.valueOf(other.get("sourcedId")))
                : Optional.empty();
    }

    /** A day of it; of a moment, the day that it is there. */
    public LocalDate day(String field, ZoneId zone) {
        return GradebookField.day(text(field), zone)
                .orElseThrow(() -> new IllegalStateException("It was read as one"));
    }
}
