package org.cairnlearn.standards.xapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How statements are told: in one of the standard's formats, and in the edition that was asked for,
 * of which 1.0.3 has no agents and groups in contexts.
 */
public record Telling(Format format, XapiVersion version, String languages) {
    private static final Set<String> OF_ACTOR =
            Set.of("objectType", "mbox", "mbox_sha1sum", "openid", "account", "member");

    /** The standard's formats. */
    public enum Format {
        /** What is needed to know what it is about. */
        IDS,
        /** As it came. */
        EXACT,
        /** With what activities are known as, in one language. */
        CANONICAL
    }

    /** Whether a statement is told as it is kept. */
    public boolean isAsKept() {
        return format == Format.EXACT && version == XapiVersion.V2;
    }

    /**
     * A statement as it is told.
     *
     * @param known what is known of an activity, by its id
     */
    public Map<String, Object> tell(
            Map<String, Object> statement, Function<String, Map<String, Object>> known) {
        var told = new LinkedHashMap<String, Object>();
        statement.forEach((name, value) -> told.put(name, field(name, value, known)));
        return told;
    }

    private Object field(String name, Object value, Function<String, Map<String, Object>> known) {
        return switch (name) {
            case "actor", "authority", "instructor", "team", "agent", "group" -> actor(value);
            case "verb" -> verb(Json.object((Map<?, ?>) value));
            case "object" -> object(Json.object((Map<?, ?>) value), known);
            case "context" -> context(Json.object((Map<?, ?>) value), known);
            default -> value;
        };
    }

    private Object object(Map<String, Object> object, Function<String, Map<String, Object>> known) {
        return switch (Objects.type(object)) {
            case "Agent", "Group" -> actor(object);
            case "SubStatement" -> tell(object, known);
            case "StatementRef" -> object;
            default -> activity(object, known);
        };
    }

    private Map<String, Object> context(
            Map<String, Object> context, Function<String, Map<String, Object>> known) {
        var told = new LinkedHashMap<String, Object>();
        context.forEach((name, value) -> {
            if (name.equals("contextActivities")) {
                told.put(name, activities(Json.object((Map<?, ?>) value), known));
            } else if (!name.equals("contextAgents") && !name.equals("contextGroups")) {
                told.put(name, field(name, value, known));
            } else if (version == XapiVersion.V2) {
                told.put(
                        name,
                        ((List<?>) value)
                                .stream()
                                        .map(one -> tell(Json.object((Map<?, ?>) one), known))
                                        .toList());
            }
        });
        return told;
    }

    private Map<String, Object> activities(
            Map<String, Object> lists, Function<String, Map<String, Object>> known) {
        var told = new LinkedHashMap<String, Object>();
        lists.forEach((name, list) ->
                told.put(
                        name,
                        ((List<?>) list)
                                .stream()
                                        .map(one -> activity(Json.object((Map<?, ?>) one), known))
                                        .toList()));
        return told;
    }

    private Object actor(@Nullable Object actor) {
        if (format != Format.IDS || !(actor instanceof Map<?, ?> one)) {
            return actor == null ? Map.of() : actor;
        }
        var told = new LinkedHashMap<String, Object>();
        Json.object(one)
                .forEach((name, value) -> {
                    if (name.equals("member") && Key.ofAgent(one).isEmpty()) {
                        told.put(name, ((List<?>) value).stream().map(this::actor).toList());
                    } else if (!name.equals("member") && OF_ACTOR.contains(name)) {
                        told.put(name, value);
                    }
                });
        return told;
    }

    private Map<String, Object> verb(Map<String, Object> verb) {
        return switch (format) {
            case EXACT -> verb;
            case IDS -> Map.of("id", Json.text(verb, "id"));
            case CANONICAL -> Json.with(verb, "display", this::language);
        };
    }

    private Map<String, Object> activity(
            Map<String, Object> activity, Function<String, Map<String, Object>> known) {
        return switch (format) {
            case EXACT -> activity;
            case IDS -> Map.of("id", Json.text(activity, "id"));
            case CANONICAL -> {
                var told = new LinkedHashMap<>(activity);
                var definition = known.apply(Json.text(activity, "id"));
                if (!definition.isEmpty()) {
                    told.put("definition", inOneLanguage(definition));
                }
                yield told;
            }
        };
    }

    private Map<String, Object> inOneLanguage(Map<String, Object> definition) {
        var told = new LinkedHashMap<String, Object>();
        definition.forEach((name, value) ->
                told.put(
                        name,
                        switch (name) {
                            case "name", "description" -> language(value);
                            case "choices", "scale", "source", "target", "steps" ->
                                    ((List<?>) value)
                                            .stream()
                                                    .map(one ->
                                                            Json.with(
                                                                    Json.object((Map<?, ?>) one),
                                                                    "description",
                                                                    this::language))
                                                    .toList();
                            default -> value;
                        }));
        return told;
    }

    private Object language(Object map) {
        return Languages.choose(Json.object((Map<?, ?>) map), languages);
    }
}
