package org.cairnlearn.school.study;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A plan that was held against its schema. */
record Plan(String file, JsonNode root) {
    /** What data are called when the plan does not say. */
    static final String DATA = "data";

    String purpose() {
        return root.get("purpose").asString();
    }

    boolean isStudy() {
        return !purpose().equals("reanalysis");
    }

    JsonNode study() {
        return root.path("study");
    }

    List<JsonNode> steps() {
        return root.path("steps").valueStream().toList();
    }

    /** Names of the data sets, the first one first. */
    List<String> dataNames() {
        Set<String> names = new LinkedHashSet<>();
        root.path("data").forEach(one -> names.add(one.get("name").asString()));
        if (names.isEmpty()) {
            names.add(DATA);
        }
        steps().forEach(step -> names.add(dataOf(step)));
        return List.copyOf(names);
    }

    String dataOf(JsonNode step) {
        if (step.hasNonNull("data")) {
            return step.get("data").asString();
        }
        var first = root.path("data").path(0).path("name");
        return first.isMissingNode() ? DATA : first.asString();
    }

    /** How a data set is prepared. */
    JsonNode preparation(String name) {
        for (var one : root.path("data")) {
            if (one.get("name").asString().equals(name)) {
                return one;
            }
        }
        return JsonNodeFactory.instance.objectNode();
    }

    /** Columns of the file that steps and preparation need. */
    Set<String> columns(String name) {
        Set<String> used = new LinkedHashSet<>();
        for (var step : steps()) {
            if (dataOf(step).equals(name)) {
                var fields = Catalogue.of(step.get("kind").asString()).fields();
                used.addAll(Inputs.columns(step, fields));
                used.addAll(imputed(step));
            }
        }
        if (name.equals(dataNames().getFirst())) {
            used.addAll(Inputs.columns(root.path("study"), StudyFields.ALL));
        }
        return Prepare.needs(preparation(name), used);
    }

    private static List<String> imputed(JsonNode step) {
        return step.path("imputed").valueStream().map(JsonNode::asString).toList();
    }
}
