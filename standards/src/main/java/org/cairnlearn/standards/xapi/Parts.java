package org.cairnlearn.standards.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds in a statement by what it can be found (xAPI 1.0.3, part 3, 2.1.3). */
final class Parts {
    private final Map<Key, Boolean> found = new LinkedHashMap<>();

    private Parts() {}

    static Set<Part> of(Map<String, Object> statement) {
        var parts = new Parts();
        parts.statement(statement, false);
        return parts.found.entrySet().stream()
                .map(one -> new Part(one.getKey(), one.getValue()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What is found both ways is found by both searches. */
    private void add(Key key, boolean related) {
        found.merge(key, related, Boolean::logicalAnd);
    }

    private void statement(Map<?, ?> statement, boolean within) {
        agent(statement.get("actor"), within);
        if (!within && statement.get("verb") instanceof Map<?, ?> verb) {
            add(Key.of(Key.Kind.VERB, String.valueOf(verb.get("id"))), false);
        }
        object(statement.get("object"), within);
        agent(statement.get("authority"), true);
        if (statement.get("context") instanceof Map<?, ?> context) {
            context(context, within);
        }
    }

    private void object(@org.jspecify.annotations.Nullable Object object, boolean within) {
        if (!(object instanceof Map<?, ?> one)) {
            return;
        }
        switch (Objects.type(one)) {
            case "Agent", "Group" -> agent(one, within);
            case "SubStatement" -> statement(one, true);
            case "Activity" -> activity(one, within);
            default -> {
                // a reference is followed where statements are kept
            }
        }
    }

    private void context(Map<?, ?> context, boolean within) {
        if (!within && context.get("registration") instanceof String registration) {
            add(
                    Key.of(Key.Kind.REGISTRATION, registration.toLowerCase(java.util.Locale.ROOT)),
                    false);
        }
        agent(context.get("instructor"), true);
        agent(context.get("team"), true);
        each(context.get("contextAgents"), one -> agent(one.get("agent"), true));
        each(context.get("contextGroups"), one -> agent(one.get("group"), true));
        if (context.get("contextActivities") instanceof Map<?, ?> activities) {
            activities.values().forEach(list -> each(list, one -> activity(one, true)));
        }
    }

    private static void each(
            @org.jspecify.annotations.Nullable Object list,
            java.util.function.Consumer<Map<?, ?>> what) {
        if (list instanceof List<?> all) {
            all.forEach(one -> {
                if (one instanceof Map<?, ?> map) {
                    what.accept(map);
                }
            });
        }
    }

    private void activity(Map<?, ?> activity, boolean related) {
        add(Key.ofActivity(String.valueOf(activity.get("id"))), related);
    }

    private void agent(@org.jspecify.annotations.Nullable Object actor, boolean related) {
        if (actor instanceof Map<?, ?> one) {
            Key.ofAgent(one).ifPresent(key -> add(key, related));
            each(one.get("member"), member -> agent(member, related));
        }
    }
}
