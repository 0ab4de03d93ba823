package org.cairnlearn.standards.xapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Chooses of a map of languages the one that a reader prefers (RFC 4647, lookup). */
final class Languages {
    private Languages() {}

    static Map<String, Object> choose(Map<String, Object> map, String accepted) {
        if (map.size() < 2) {
            return map;
        }
        var chosen = Locale.lookupTag(ranges(accepted), map.keySet());
        var name =
                map.keySet().stream()
                        .filter(one -> one.equalsIgnoreCase(chosen))
                        .findFirst()
                        .orElseGet(() -> within(map, accepted));
        return Map.of(name, map.getOrDefault(name, ""));
    }

    /** For "en" also "en-US" will do; else the first. */
    private static String within(Map<String, Object> map, String accepted) {
        return Locale.filterTags(ranges(accepted), map.keySet()).stream()
                .flatMap(one -> map.keySet().stream().filter(one::equalsIgnoreCase))
                .findFirst()
                .orElseGet(() -> map.keySet().iterator().next());
    }

    private static List<Locale.LanguageRange> ranges(String accepted) {
        try {
            return accepted.isBlank() ? List.of() : Locale.LanguageRange.parse(accepted);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
