package org.cairnlearn.school.competency;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One object of a policy document while it is read. What it doesn't say stays as it was; what it
 * says wrongly is noted with its place and stays as it was, too.
 */
final class PolicyPart {
    private final String pointer;
    private final ObjectNode node;
    private final List<PolicyProblem> problems;
    private final Set<String> known = new HashSet<>();

    private PolicyPart(String pointer, ObjectNode node, List<PolicyProblem> problems) {
        this.pointer = pointer;
        this.node = node;
        this.problems = problems;
    }

    static PolicyPart of(JsonNode root, List<PolicyProblem> problems) {
        if (root instanceof ObjectNode object) {
            return new PolicyPart("", object, problems);
        }
        problems.add(
                new PolicyProblem(
                        "", "A policy is one JSON object.", "Begin with { and end with }."));
        return new PolicyPart("", JsonNodeFactory.instance.objectNode(), problems);
    }

    /** Everything this object names. */
    Set<String> fields() {
        return node.propertyNames().stream().collect(Collectors.toUnmodifiableSet());
    }

    /** The object of this name; an empty one when there is none. */
    PolicyPart part(String field) {
        var found = find(field);
        if (found.isPresent() && found.get() instanceof ObjectNode object) {
            return new PolicyPart(at(field), object, problems);
        }
        found.ifPresent(_ -> refuse(field, "This is an object.", "Write it as { \"…\": … }."));
        return new PolicyPart(at(field), JsonNodeFactory.instance.objectNode(), problems);
    }

    /** An object whose values only mean something together: all of them are given, or none. */
    PolicyPart whole(String field, int values) {
        var part = part(field);
        if (!part.node.isEmpty() && part.node.size() < values) {
            refuse(
                    field,
                    "These %d values belong together.".formatted(values),
                    "Say all of them; cairn admin policy show prints those in force.");
        }
        return part;
    }

    double number(String field, double inherited, double least, double most) {
        var found = find(field);
        if (found.isEmpty()) {
            return inherited;
        }
        var value = found.get().isNumber() ? found.get().doubleValue() : Double.NaN;
        if (value >= least && value <= most) {
            return value;
        }
        refuse(
                field,
                "This is a number from %s to %s.".formatted(plain(least), plain(most)),
                "Write it without quotes.");
        return inherited;
    }

    int count(String field, int inherited, int least, int most) {
        var found = find(field);
        if (found.isEmpty()) {
            return inherited;
        }
        if (found.get().isIntegralNumber() && found.get().canConvertToInt()) {
            var value = found.get().intValue();
            if (value >= least && value <= most) {
                return value;
            }
        }
        refuse(
                field,
                "This is a whole number from %d to %d.".formatted(least, most),
                "Write it without quotes and without a point.");
        return inherited;
    }

    boolean yes(String field, boolean inherited) {
        var found = find(field);
        if (found.isPresent() && !found.get().isBoolean()) {
            refuse(field, "This is true or false.", "Write it without quotes.");
        }
        return found.filter(JsonNode::isBoolean).map(JsonNode::booleanValue).orElse(inherited);
    }

    Level level(String field, Level inherited) {
        var found = find(field);
        var level =
                found.filter(JsonNode::isString)
                        .flatMap(text -> Level.of(text.stringValue()))
                        .filter(one -> one != Level.NOT_STARTED);
        if (found.isPresent() && level.isEmpty()) {
            refuse(
                    field,
                    "This is a level that somebody can reach.",
                    "Write \"starting\", \"gettingThere\", \"gotIt\" or \"goesFurther\".");
        }
        return level.orElse(inherited);
    }

    Optional<String> text(String field, int longest) {
        var found = find(field);
        var text =
                found.filter(JsonNode::isString)
                        .map(one -> one.stringValue().strip())
                        .filter(one -> isPrintable(one) && one.codePoints().count() <= longest);
        if (found.isPresent() && text.isEmpty()) {
            refuse(
                    field,
                    "This is a word or a few, at most %d letters, without { } < >."
                            .formatted(longest),
                    "Leave it out to keep the usual word.");
        }
        return text;
    }

    private static boolean isPrintable(String text) {
        return !text.isEmpty()
                && text.codePoints()
                        .noneMatch(letter ->
                                Character.isISOControl(letter) || "{}<>".indexOf(letter) >= 0);
    }

    void refuse(String field, String message, String fix) {
        problems.add(new PolicyProblem(at(field), message, fix));
    }

    /** Names every field that was not asked for: a misspelt one must not be lost in silence. */
    void refuseOthers() {
        fields().stream()
                .filter(field -> !known.contains(field))
                .sorted()
                .forEach(field ->
                        problems.add(
                                new PolicyProblem(
                                        at(field),
                                        "A policy has no such field.",
                                        known.isEmpty()
                                                ? "Leave it out."
                                                : "Here it has "
                                                        + known.stream()
                                                                .sorted()
                                                                .collect(Collectors.joining(", "))
                                                        + ".")));
    }

    private Optional<JsonNode> find(String field) {
        known.add(field);
        return Optional.ofNullable(node.get(field));
    }

    private String at(String field) {
        return pointer + "/" + field.replace("~", "~0").replace("/", "~1");
    }

    private static String plain(double number) {
        return number == Math.rint(number) ? Long.toString((long) number) : Double.toString(number);
    }
}
