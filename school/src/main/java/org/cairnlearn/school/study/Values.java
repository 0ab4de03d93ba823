package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.standards.Problem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The values that a plan asks for: an object of any depth whose leaves point into the results (RFC
 * 6901, the step's name first), as text or, for the beginning of a list, as {@code {"from": …,
 * "first": n}}.
 */
final class Values {
    private final JsonNode results;
    private final String file;
    private final List<Problem> problems = new ArrayList<>();

    private Values(JsonNode results, String file) {
        this.results = results;
        this.file = file;
    }

    static JsonNode pick(JsonNode wanted, JsonNode results, String file) {
        var values = new Values(results, file);
        var picked = values.pick(wanted, "/values");
        if (!values.problems.isEmpty()) {
            throw new StudyRefused(values.problems);
        }
        return picked;
    }

    private JsonNode pick(JsonNode wanted, String pointer) {
        if (wanted.isString()) {
            return at(wanted.asString(), pointer);
        }
        if (wanted.isArray()) {
            var list = JsonNodeFactory.instance.arrayNode();
            for (int i = 0; i < wanted.size(); i++) {
                list.add(pick(wanted.get(i), pointer + "/" + i));
            }
            return list;
        }
        if (wanted.path("from").isString() && wanted.path("first").isIntegralNumber()) {
            return first(at(wanted.get("from").asString(), pointer), wanted.get("first").asInt());
        }
        var object = JsonNodeFactory.instance.objectNode();
        wanted.propertyStream()
                .forEach(entry ->
                        object.set(
                                entry.getKey(),
                                pick(entry.getValue(), pointer + "/" + entry.getKey())));
        return object;
    }

    private static JsonNode first(JsonNode list, int count) {
        ArrayNode part = JsonNodeFactory.instance.arrayNode();
        for (int i = 0; i < Math.min(count, list.size()); i++) {
            part.add(list.get(i));
        }
        return part;
    }

    private JsonNode at(String path, String pointer) {
        var found =
                path.startsWith("/") ? results.at(path) : JsonNodeFactory.instance.missingNode();
        if (found.isMissingNode()) {
            problems.add(
                    Problem.error("plan.value", file)
                            .pointer(pointer)
                            .saying(
                                    "The results hold nothing at this place.",
                                    "Begin with the name of a step; without \"values\" all results are printed."));
        }
        return found;
    }
}
