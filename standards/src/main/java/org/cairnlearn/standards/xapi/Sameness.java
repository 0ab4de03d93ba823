package org.cairnlearn.standards.xapi;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.cairnlearn.standards.json.JsonValues;

/**
 * Whether two statements are one (xAPI 1.0.3, part 2, 2.3.1): without what is set when it is
 * stored, without what activities and verbs are called, without the order in lists that have none.
 */
final class Sameness {
    private static final Set<String> SET_WHEN_STORED =
            Set.of("id", "stored", "authority", "version", "timestamp");
    private static final Set<String> CALLED =
            Set.of("display", "definition", "description", "fileUrl");
    private static final Set<String> UNORDERED =
            Set.of("member", "parent", "grouping", "category", "other", "attachments");

    private static final Pattern SECONDS = Pattern.compile("[.,](\\d+)S");

    private Sameness() {}

    static String of(Map<String, Object> statement) {
        var same = new TreeMap<String, Object>();
        statement.forEach((name, value) -> {
            if (!SET_WHEN_STORED.contains(name)) {
                same.put(name, plain(name, value));
            }
        });
        Moments.read(Json.text(statement, "timestamp"))
                .ifPresent(at -> same.put("timestamp", at.toString()));
        return JsonValues.write(same);
    }

    private static Object plain(String name, Object value) {
        return switch (value) {
            case Map<?, ?> object ->
                    name.equals("extensions")
                            ? sorted(Json.object(object))
                            : named(Json.object(object));
            case List<?> list -> list(name, list);
            case BigDecimal number ->
                    number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
            case String text -> text(name, text);
            default -> value;
        };
    }

    private static String text(String name, String text) {
        return switch (name) {
            case "timestamp" -> Moments.read(text).map(Object::toString).orElse(text);
            case "duration" -> SECONDS.matcher(text).replaceAll(Sameness::hundredths);
            default -> text;
        };
    }

    /** Durations are compared to the hundredth of a second and no further. */
    private static String hundredths(MatchResult seconds) {
        return "." + (seconds.group(1) + "00").substring(0, 2) + "S";
    }

    private static Map<String, Object> named(Map<String, Object> object) {
        var same = new TreeMap<String, Object>();
        object.forEach((name, value) -> {
            if (!CALLED.contains(name) && !(name.equals("objectType") && usual(value))) {
                same.put(name, plain(name, value));
            }
        });
        return same;
    }

    /** What stands for itself where it is left out. */
    private static boolean usual(Object type) {
        return type.equals("Activity") || type.equals("Agent");
    }

    private static Object sorted(Object value) {
        return switch (value) {
            case Map<?, ?> object -> {
                var same = new TreeMap<String, Object>();
                Json.object(object).forEach((name, one) -> same.put(name, sorted(one)));
                yield same;
            }
            case List<?> list -> list.stream().map(Sameness::sorted).toList();
            default -> plain("", value);
        };
    }

    private static List<Object> list(String name, List<?> list) {
        var same = new ArrayList<Object>();
        list.forEach(one -> same.add(plain("", one)));
        if (UNORDERED.contains(name)) {
            same.sort(java.util.Comparator.comparing(JsonValues::write));
        }
        return same;
    }
}
