package org.cairnlearn.standards.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What statements say of activities, and what comes of several sayings. */
public final class Definitions {
    private Definitions() {}

    static Map<String, Map<String, Object>> in(Map<String, Object> statement) {
        var found = new LinkedHashMap<String, Map<String, Object>>();
        statement(statement, found);
        return found;
    }

    private static void statement(
            Map<String, Object> statement, Map<String, Map<String, Object>> found) {
        Json.find(statement, "object")
                .ifPresent(object -> {
                    if (Objects.type(object).equals("SubStatement")) {
                        statement(object, found);
                    } else if (Objects.type(object).equals("Activity")) {
                        activity(object, found);
                    }
                });
        Json.find(statement, "context")
                .flatMap(context -> Json.find(context, "contextActivities"))
                .ifPresent(lists -> lists.values().forEach(list -> activities(list, found)));
    }

    private static void activities(@Nullable Object list, Map<String, Map<String, Object>> found) {
        if (list instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    activity(Json.object(map), found);
                }
            });
        }
    }

    private static void activity(
            Map<String, Object> activity, Map<String, Map<String, Object>> found) {
        var said = Json.find(activity, "definition").orElse(Map.of());
        found.merge(Json.text(activity, "id"), said, Definitions::merged);
    }

    /** What is said later is added, and wins where both speak; languages stay beside each other. */
    public static Map<String, Object> merged(Map<String, Object> before, Map<String, Object> said) {
        var merged = new LinkedHashMap<>(before);
        said.forEach(
                (name, value) -> merged.merge(name, value, (old, now) -> merged(name, old, now)));
        return merged;
    }

    private static Object merged(String name, Object old, Object now) {
        var together =
                name.equals("name") || name.equals("description") || name.equals("extensions");
        return together && old instanceof Map<?, ?> before && now instanceof Map<?, ?> said
                ? merged(Json.object(before), Json.object(said))
                : now;
    }
}
