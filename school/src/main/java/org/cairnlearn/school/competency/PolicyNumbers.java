package org.cairnlearn.school.competency;

import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Puts numbers into a policy document, and leaves all else in it as it is. */
final class PolicyNumbers {
    private static final JsonMapper JSON = new JsonMapper();

    private PolicyNumbers() {}

    /**
     * The document with these numbers.
     *
     * @param document a published one, or an empty object
     * @param numbers by where they stand, as in "planning/weights/choice"
     */
    static String put(String document, Map<String, Integer> numbers) {
        var root = (ObjectNode) JSON.readTree(document);
        numbers.forEach((path, number) -> {
            var into = root;
            var names = path.split("/");
            for (var at = 0; at < names.length - 1; at++) {
                into = into.withObject(names[at]);
            }
            into.put(names[names.length - 1], number);
        });
        return JSON.writeValueAsString(root);
    }
}
