package org.cairnlearn.school.planning;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.cairnlearn.planner.day.InvalidProblem;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The fields of one JSON object, each asked for by name. What is wrong is noted and replaced by
 * something harmless, so that the rest can be looked at too; a field that nobody asked for is
 * wrong.
 */
final class Fields {
    private final JsonNode object;
    private final String pointer;
    private final Refusals refusals;
    private final Set<String> known = new LinkedHashSet<>();

    Fields(JsonNode object, String pointer, Refusals refusals) {
        this.object = object;
        this.pointer = pointer;
        this.refusals = refusals;
        if (!object.isObject()) {
            refusals.wrong(
                    "day.type", pointer, "An object is needed here.", "Write { … } with fields.");
        }
    }

    String pointer() {
        return pointer;
    }

    private @Nullable JsonNode get(String name) {
        known.add(name);
        var value = object.get(name);
        return value == null || value.isNull() ? null : value;
    }

    private void wrong(String name, String needed) {
        refusals.wrong(
                "day.type",
                pointer + "/" + name,
                "The field %s needs %s.".formatted(name, needed),
                "Correct it.");
    }

    private void missing(String name) {
        refusals.wrong(
                "day.missing",
                pointer + "/" + name,
                "The field %s is missing.".formatted(name),
                "Add it.");
    }

    boolean has(String name) {
        return get(name) != null;
    }

    String text(String name) {
        var text = maybeText(name);
        if (text == null && get(name) == null) {
            missing(name);
        }
        return text == null ? "?" : text;
    }

    @Nullable String maybeText(String name) {
        var value = get(name);
        if (value != null && !value.isString()) {
            wrong(name, "text");
            return null;
        }
        return value == null ? null : value.asString();
    }

    /** Text, or a number that stands for it. */
    @Nullable String maybeName(String name) {
        var value = get(name);
        if (value != null && value.isIntegralNumber()) {
            return value.asString();
        }
        return maybeText(name);
    }

    int whole(String name) {
        if (get(name) == null) {
            missing(name);
        }
        return whole(name, 1);
    }

    int whole(String name, int otherwise) {
        var value = get(name);
        if (value == null) {
            return otherwise;
        }
        boolean whole = value.isNumber() && value.asDouble() == Math.rint(value.asDouble());
        if (!whole || Math.abs(value.asDouble()) > Integer.MAX_VALUE) {
            wrong(name, "a whole number");
            return otherwise;
        }
        return (int) value.asDouble();
    }

    private static boolean isFinite(JsonNode value) {
        return value.isNumber() && Double.isFinite(value.asDouble());
    }

    /** A number, rounded to a whole one. */
    int rounded(String name, int otherwise) {
        double value = number(name, otherwise);
        if (!(Math.abs(value) <= Integer.MAX_VALUE)) {
            wrong(name, "a smaller number");
            return otherwise;
        }
        return (int) Math.round(value);
    }

    double number(String name, double otherwise) {
        var value = get(name);
        if (value != null && !isFinite(value)) {
            wrong(name, "a number");
        }
        return value == null || !isFinite(value) ? otherwise : value.asDouble();
    }

    boolean flag(String name, boolean otherwise) {
        var value = get(name);
        if (value != null && !value.isBoolean()) {
            wrong(name, "true or false");
        }
        return value == null || !value.isBoolean() ? otherwise : value.asBoolean();
    }

    LocalTime time(String name) {
        var text = text(name);
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text);
        } catch (DateTimeException e) {
            if (!text.equals("?")) {
                wrong(name, "a time such as 09:30");
            }
            return LocalTime.MIDNIGHT;
        }
    }

    LocalDate date(String name) {
        var text = text(name);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            if (!text.equals("?")) {
                wrong(name, "a date such as 2027-06-30");
            }
            return LocalDate.EPOCH;
        }
    }

    /** A list of texts, each made into something. */
    <T> List<T> texts(String name, Function<String, T> make) {
        return list(
                name,
                (node, place) -> {
                    if (!node.isString()) {
                        refusals.wrong("day.type", place, "A text is needed here.", "Write \"…\".");
                        return null;
                    }
                    return make.apply(node.asString());
                });
    }

    /** A list of objects. */
    <T> List<T> objects(String name, Function<Fields, @Nullable T> make) {
        return list(
                name,
                (node, place) -> {
                    var fields = new Fields(node, place, refusals);
                    var made = make.apply(fields);
                    fields.end();
                    return made;
                });
    }

    <T> List<T> list(String name, BiFunction<JsonNode, String, @Nullable T> make) {
        var value = get(name);
        List<T> made = new ArrayList<>();
        if (value == null) {
            return made;
        }
        if (!value.isArray()) {
            wrong(name, "a list");
            return made;
        }
        for (int i = 0; i < value.size(); i++) {
            var place = pointer + "/" + name + "/" + i;
            try {
                var one = make.apply(value.get(i), place);
                if (one != null) {
                    made.add(one);
                }
            } catch (InvalidProblem refusal) {
                refusals.invalid(place, refusal);
            }
        }
        return made;
    }

    /** An object in this one; an empty one if it is not there. */
    <T> T part(String name, Function<Fields, T> make) {
        var value = get(name);
        var place = pointer + "/" + name;
        var node = value == null ? JsonNodeFactory.instance.objectNode() : value;
        var fields = new Fields(node, place, refusals);
        try {
            var made = make.apply(fields);
            fields.end();
            return made;
        } catch (InvalidProblem refusal) {
            refusals.invalid(place, refusal);
            throw new Stopped();
        }
    }

    /** Names of the object's fields. */
    List<String> names() {
        return List.copyOf(object.propertyNames());
    }

    /** All that should be here has been asked for: the rest should not be here. */
    void end() {
        for (var name : object.propertyNames()) {
            if (!known.contains(name)) {
                refusals.wrong(
                        "day.unknown-field",
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        "There is no such field here.",
                        "The fields are: %s.".formatted(String.join(", ", known)));
            }
        }
    }

    /** A part is wrong in a way that nothing can replace; what is wrong has been noted. */
    static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
