package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.util.LinkedHashSet;
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
        script.append(RFunctions.of(plan.isStudy() ? List.of(primary(plan)) : kinds.toList()));
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
        if (plan.isStudy()) {
            script.append(study(plan));
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

    private static String primary(Plan plan) {
        return plan.study().hasNonNull("rerandomise") ? "randomisation" : "linearModel";
    }

    /** By draws that would have been kept; of those with an outcome only, which may be fewer. */
    private static String redrawn(JsonNode study) {
        var fields = new java.util.ArrayList<String>();
        fields.add("outcome = " + RFunctions.quoted(study.at("/outcomes/0/column").asString()));
        for (var field : List.of("treat", "block", "cluster")) {
            if (study.hasNonNull(field)) {
                fields.add(field + " = " + RFunctions.quoted(study.get(field).asString()));
            }
        }
        var rule = study.get("rerandomise");
        fields.add(
                "keptWhen = list(columns = %s, most = %s)"
                        .formatted(RFunctions.value(rule.get("covariates")), rule.get("atMost")));
        return "primary <- randomisation(d, list(%s))\nprint(primary)\n"
                .formatted(String.join(", ", fields));
    }

    private static LinkedHashSet<String> columns(JsonNode study) {
        var columns = new LinkedHashSet<>(List.of(study.at("/outcomes/0/column").asString()));
        columns.add(study.get("treat").asString());
        study.path("covariates").forEach(one -> columns.add(one.asString()));
        study.at("/rerandomise/covariates").forEach(one -> columns.add(one.asString()));
        for (var field : List.of("block", "cluster", "id")) {
            if (study.hasNonNull(field)) {
                columns.add(study.get(field).asString());
            }
        }
        return columns;
    }

    private static String study(Plan plan) {
        var study = plan.study();
        var terms = new java.util.ArrayList<>(List.of(variable(study.get("treat").asString())));
        study.path("covariates").forEach(one -> terms.add(variable(one.asString())));
        if (study.hasNonNull("block")) {
            terms.add("factor(" + variable(study.get("block").asString()) + ")");
        }
        var script = new StringBuilder();
        script.append(
                "d <- complete(%s, %s)\n"
                        .formatted(
                                frame(plan.dataNames().getFirst()),
                                RFunctions.texts(columns(study))));
        if (study.hasNonNull("id") && !study.path("optOuts").isEmpty()) {
            script.append(
                    "d <- d[!(as.character(d[[%s]]) %%in%% %s), ]\n"
                            .formatted(
                                    RFunctions.quoted(study.get("id").asString()),
                                    RFunctions.value(study.get("optOuts"))));
        }
        if (study.hasNonNull("rerandomise")) {
            return script.append(redrawn(study)).toString();
        }
        var cluster =
                study.hasNonNull("cluster")
                        ? "d$" + variable(study.get("cluster").asString())
                        : "seq_len(nrow(d))";
        return script.append(
                        "primary <- clubSandwich::coef_test(lm(%s ~ %s, data = d), vcov = 'CR2', cluster = %s)\nprint(primary)\n"
                                .formatted(
                                        variable(study.at("/outcomes/0/column").asString()),
                                        String.join(" + ", terms),
                                        cluster))
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
