package org.cairnlearn.standards.xapi;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Checks activities and what they define. */
final class Activities {
    private static final Set<String> INTERACTIONS =
            Set.of(
                    "true-false",
                    "choice",
                    "fill-in",
                    "long-fill-in",
                    "matching",
                    "performance",
                    "sequencing",
                    "likert",
                    "numeric",
                    "other");

    /** The lists of components, and which interaction types have them. */
    private static final Map<String, Set<String>> COMPONENTS =
            Map.of(
                    "choices", Set.of("choice", "sequencing"),
                    "scale", Set.of("likert"),
                    "source", Set.of("matching"),
                    "target", Set.of("matching"),
                    "steps", Set.of("performance"));

    private static final Set<String> DEFINITION =
            Set.of(
                    "name",
                    "description",
                    "type",
                    "moreInfo",
                    "extensions",
                    "interactionType",
                    "correctResponsesPattern",
                    "choices",
                    "scale",
                    "source",
                    "target",
                    "steps");

    private Activities() {}

    static void activity(Node activity) {
        if (!activity.mustBeObject(Set.of("objectType", "id", "definition"))) {
            return;
        }
        activity.find("objectType")
                .filter(one -> !one.value().equals("Activity"))
                .ifPresent(one -> one.wrong("Activity is expected here."));
        activity.need("id").ifPresent(one -> one.mustBe(Form.IRI));
        activity.find("definition").ifPresent(Activities::definition);
    }

    private static void definition(Node definition) {
        if (!definition.mustBeObject(DEFINITION)) {
            return;
        }
        definition.find("name").ifPresent(Maps::languages);
        definition.find("description").ifPresent(Maps::languages);
        definition.find("type").ifPresent(one -> one.mustBe(Form.IRI));
        definition.find("moreInfo").ifPresent(one -> one.mustBe(Form.IRI));
        definition.find("extensions").ifPresent(Maps::extensions);
        interaction(definition);
    }

    private static void interaction(Node definition) {
        var type = definition.find("interactionType");
        type.filter(one -> !INTERACTIONS.contains(one.value()))
                .ifPresent(one -> one.wrong("It is not a type of interaction."));
        definition
                .find("correctResponsesPattern")
                .ifPresent(one -> one.list().forEach(Node::mustBeText));
        for (var list : COMPONENTS.entrySet()) {
            definition
                    .find(list.getKey())
                    .ifPresent(one -> {
                        components(one);
                        if (type.filter(t -> list.getValue().contains(t.value())).isEmpty()) {
                            one.wrong("Only some types of interaction have this.");
                        }
                    });
        }
        if (type.isEmpty() && definition.has("correctResponsesPattern")) {
            definition.need("interactionType");
        }
    }

    private static void components(Node components) {
        var ids = new HashSet<String>();
        for (var one : components.list()) {
            if (!one.mustBeObject(Set.of("id", "description"))) {
                continue;
            }
            one.need("id")
                    .flatMap(Node::text)
                    .filter(id -> !ids.add(id))
                    .ifPresent(_ -> one.wrong("Another component has the same id."));
            one.find("description").ifPresent(Maps::languages);
        }
    }

    /** One activity or several, as contexts name them. */
    static void some(Node activities) {
        if (activities.value() instanceof List<?>) {
            activities.list().forEach(Activities::activity);
        } else {
            activity(activities);
        }
    }
}
