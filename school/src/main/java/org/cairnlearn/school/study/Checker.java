package org.cairnlearn.school.study;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.cairnlearn.standards.Problem;
import tools.jackson.databind.JsonNode;

/** Holds a part of the plan against the fields it may have, and tells all that is wrong at once. */
final class Checker {
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    Checker(String file) {
        this.file = file;
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    void object(JsonNode node, List<Field> fields, String pointer) {
        if (!node.isObject()) {
            wrong(pointer, "An object is needed here.", "Write { … } with fields.");
            return;
        }
        var known = fields.stream().map(Field::name).toList();
        node.propertyNames().stream()
                .filter(name -> !known.contains(name))
                .forEach(name ->
                        wrong(
                                pointer + "/" + escaped(name),
                                "There is no such field here.",
                                "The fields are: %s.".formatted(String.join(", ", known))));
        for (var field : fields) {
            var value = node.get(field.name());
            if (value == null || value.isNull()) {
                if (field.required()) {
                    wrong(
                            pointer,
                            "The field %s is missing.".formatted(field.name()),
                            "Add it: %s.".formatted(field.words()));
                }
            } else {
                value(value, field, pointer + "/" + field.name());
            }
        }
    }

    private void value(JsonNode value, Field field, String pointer) {
        var needed =
                switch (field.shape()) {
                    case Shape.Column(), Shape.Text() -> value.isString() ? "" : "text";
                    case Shape.ColumnList(), Shape.TermList(), Shape.TextList() ->
                            all(value, JsonNode::isString) ? "" : "a list of texts";
                    case Shape.Decimal(var least, var most) -> decimal(value, least, most);
                    case Shape.Whole(var least) ->
                            value.isIntegralNumber() && value.asLong() >= least
                                    ? ""
                                    : "a whole number from %d".formatted(least);
                    case Shape.Date() -> date(value) ? "" : "a date such as 2027-06-30";
                    case Shape.Flag() -> value.isBoolean() ? "" : "true or false";
                    case Shape.DecimalList() ->
                            all(value, JsonNode::isNumber) ? "" : "a list of numbers";
                    case Shape.Totals() ->
                            value.isObject() && value.valueStream().allMatch(JsonNode::isNumber)
                                    ? ""
                                    : "numbers by name";
                    case Shape.Choice(var options) ->
                            value.isString() && options.contains(value.asString())
                                    ? ""
                                    : "one of " + String.join(", ", options);
                    case Shape.Part(var fields) -> {
                        object(value, fields, pointer);
                        yield "";
                    }
                    case Shape.Parts(var fields) -> parts(value, fields, pointer);
                    case Shape.Free() -> value.isContainer() ? "" : "an object or a list";
                };
        if (!needed.isEmpty()) {
            wrong(
                    pointer,
                    "Here stands something else than %s.".formatted(needed),
                    "Write " + needed + ".");
        }
    }

    private String parts(JsonNode value, List<Field> fields, String pointer) {
        if (!value.isArray()) {
            return "a list of objects";
        }
        for (int i = 0; i < value.size(); i++) {
            object(value.get(i), fields, pointer + "/" + i);
        }
        return "";
    }

    private static boolean all(JsonNode value, java.util.function.Predicate<JsonNode> test) {
        return value.isArray() && value.valueStream().allMatch(test);
    }

    private static String decimal(JsonNode value, double least, double most) {
        if (value.isNumber() && value.asDouble() >= least && value.asDouble() <= most) {
            return "";
        }
        return most == Double.MAX_VALUE
                ? least == 0 ? "a number from 0" : "a number"
                : "a number from %s to %s".formatted(least, most);
    }

    private static boolean date(JsonNode value) {
        try {
            return value.isString() && LocalDate.parse(value.asString()) != null;
        } catch (DateTimeException notADate) {
            return false;
        }
    }

    void wrong(String pointer, String message, String fix) {
        problems.add(
                Problem.error("plan.field", file)
                        .pointer(pointer.isEmpty() ? "/" : pointer)
                        .saying(message, fix));
    }

    private static String escaped(String name) {
        return name.chars()
                .mapToObj(c -> c == '~' ? "~0" : c == '/' ? "~1" : Character.toString(c))
                .collect(Collectors.joining());
    }
}
