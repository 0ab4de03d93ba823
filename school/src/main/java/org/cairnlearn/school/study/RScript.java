package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The analyses of a plan in R, for an outsider who wants to check them with other software. The
 * script prints each number under the name that it has in the results.
 */
final class RScript {
    private RScript() {}

    static String of(Plan plan, Map<String, Path> data) {
        var script = new StringBuilder("# %s\n".formatted(title(plan)));
        var kinds = plan.steps().stream().map(step -> step.get("kind").asString()).distinct();
        script.append(RFunctions.of(plan.isStudy() ? kinds(plan.study()) : kinds.toList()));
        for (var name : plan.dataNames()) {
            var path = data.getOrDefault(name, data.get(""));
            if (path != null) {
                script.append(
                        "%s <- read.csv(\"%s\", na.strings = c(\"\", \"NA\"), check.names = FALSE)\n"
                                .formatted(frame(name), path.getFileName()));
            }
            prepare(script, frame(name), plan.preparation(name));
        }
        script.append("results <- list()\n");
        plan.steps().forEach(step -> step(script, plan, step));
        if (plan.isStudy() && plan.study().has("design")) {
            script.append(study(plan, data));
        }
        return script.toString();
    }

    private static void step(StringBuilder script, Plan plan, JsonNode step) {
        var kind = step.get("kind").asString();
        var columns = Inputs.columns(step, Catalogue.of(kind).fields());
        var name = RFunctions.quoted(step.get("name").asString());
        var data = frame(plan.dataOf(step));
        var rows =
                kind.equals("power") || kind.equals("eValue")
                        ? "NULL"
                        : "complete(%s, %s)".formatted(data, RFunctions.texts(columns));
        script.append(
                "results[[%s]] <- %s(%s, %s)\nshow(results[[%s]], %s)\n"
                        .formatted(name, kind, rows, RFunctions.value(step), name, name));
    }

    private static String title(Plan plan) {
        return plan.root().path("title").asString(plan.file()).replace('\n', ' ');
    }

    private static void prepare(StringBuilder script, String name, JsonNode preparation) {
        for (var one : preparation.path("derive")) {
            script.append(
                    "%s$%s <- %s\n"
                            .formatted(
                                    name,
                                    variable(one.get("column").asString()),
                                    derived(name, one)));
        }
        for (var one : preparation.path("keep")) {
            var column = name + "$" + variable(one.get("column").asString());
            if (one.has("equals")) {
                script.append(
                        "%s <- %s[which(as.character(%s) == %s), ]\n"
                                .formatted(name, name, column, quoted(one.get("equals"))));
            }
            if (one.has("least")) {
                script.append(
                        "%s <- %s[which(%s >= %s), ]\n"
                                .formatted(name, name, column, one.get("least")));
            }
            if (one.has("most")) {
                script.append(
                        "%s <- %s[which(%s <= %s), ]\n"
                                .formatted(name, name, column, one.get("most")));
            }
        }
    }

    private static String derived(String name, JsonNode one) {
        var of = name + "$" + variable(one.get("of").asString());
        var with =
                one.hasNonNull("with")
                        ? name + "$" + variable(one.get("with").asString())
                        : one.path("number").toString();
        return switch (one.get("how").asString()) {
            case "plus" -> of + " + " + with;
            case "minus" -> of + " - " + with;
            case "times" -> of + " * " + with;
            case "over" -> of + " / " + with;
            case "atMost" -> "pmin(%s, %s)".formatted(of, with);
            case "log" -> "log(%s)".formatted(of);
            case "equals" ->
                    "as.integer(as.character(%s) == %s)".formatted(of, quoted(one.path("text")));
            default -> "paste(%s, %s, sep = '|')".formatted(of, with);
        };
    }

    /** What a study's own analysis is made of. */
    private static List<String> kinds(JsonNode study) {
        var kinds = new ArrayList<>(List.of("study"));
        if (!study.at("/similar/pools").isEmpty()) {
            kinds.add("pools");
        }
        kinds.add(
                study.hasNonNull("anyTime")
                        ? "alwaysValid"
                        : study.hasNonNull("rerandomise") ? "randomisation" : "byModel");
        return kinds;
    }

    private static String study(Plan plan, Map<String, Path> data) {
        var script = new StringBuilder("pools <- list()\n");
        for (var pool : plan.study().at("/similar/pools")) {
            var path = data.get(pool.asString());
            if (path != null) {
                script.append(
                        "pools[[%s]] <- %s\n"
                                .formatted(
                                        quoted(pool),
                                        RFunctions.quoted(String.valueOf(path.getFileName()))));
            }
        }
        return script.append(
                        "primary <- study(%s, %s)\nshow(primary$outcomes, \"outcomes\")\n"
                                .formatted(
                                        frame(plan.dataNames().getFirst()),
                                        RFunctions.value(plan.study())))
                .toString();
    }

    /** Apart from the names of functions. */
    private static String frame(String name) {
        return variable("frame." + name);
    }

    private static String variable(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9._]*") ? name : "`" + name.replace("`", "") + "`";
    }

    private static String quoted(JsonNode text) {
        return RFunctions.quoted(text.asString());
    }
}
