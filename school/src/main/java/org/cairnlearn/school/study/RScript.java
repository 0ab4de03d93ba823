package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The analyses of a plan in R, one line each, for an outsider who wants to check them with other
 * software. A template names fields of the step in braces; {@code {field+}} joins a list by plus.
 */
final class RScript {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z0-9.]+)(\\+?)}");

    private RScript() {}

    static String of(Plan plan, Map<String, Path> data) {
        var script = new StringBuilder("# %s\n".formatted(title(plan)));
        script.append("# Needs the packages named before each double colon.\n");
        for (var name : plan.dataNames()) {
            var path = data.getOrDefault(name, data.get(""));
            if (path != null) {
                script.append(
                        "%s <- read.csv(\"%s\", na.strings = c(\"\", \"NA\"))\n"
                                .formatted(name, path.getFileName()));
            }
            prepare(script, name, plan.preparation(name));
        }
        for (var step : plan.steps()) {
            var analysis = Catalogue.of(step.get("kind").asString());
            script.append(
                    "%s <- %s\nprint(%s)\n"
                            .formatted(
                                    variable(step.get("name").asString()),
                                    filled(analysis.r(), step, plan.dataOf(step)),
                                    variable(step.get("name").asString())));
        }
        if (plan.isStudy()) {
            script.append(study(plan));
        }
        return script.toString();
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
                        "%s <- %s[which(%s == %s), ]\n"
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
            case "equals" -> "as.integer(%s == %s)".formatted(of, quoted(one.path("text")));
            default -> "paste(%s, %s)".formatted(of, with);
        };
    }

    private static String filled(String template, JsonNode step, String data) {
        return PLACE.matcher(template)
                .replaceAll(match -> {
                    var name = match.group(1);
                    var text =
                            name.equals("data")
                                    ? data
                                    : text(
                                            step.at("/" + name.replace('.', '/')),
                                            !match.group(2).isEmpty());
                    return java.util.regex.Matcher.quoteReplacement(text);
                });
    }

    private static String text(JsonNode value, boolean sum) {
        if (value.isMissingNode()) {
            return sum ? "1" : "NULL";
        }
        if (value.isArray()) {
            var parts =
                    value.valueStream()
                            .map(one ->
                                    one.isString() && !sum
                                            ? quoted(one)
                                            : one.asString(one.toString()))
                            .toList();
            return parts.isEmpty() && sum ? "1" : String.join(sum ? " + " : ", ", parts);
        }
        return value.isObject() ? value.toString() : value.asString();
    }

    private static String study(Plan plan) {
        var study = plan.study();
        var terms = new java.util.ArrayList<>(List.of(study.get("treat").asString()));
        study.path("covariates").forEach(one -> terms.add(one.asString()));
        if (study.hasNonNull("block")) {
            terms.add("factor(" + study.get("block").asString() + ")");
        }
        var data = plan.dataNames().getFirst();
        var cluster =
                study.hasNonNull("cluster")
                        ? data + "$" + study.get("cluster").asString()
                        : "seq_len(nrow(" + data + "))";
        return "primary <- clubSandwich::coef_test(lm(%s ~ %s, data = %s), vcov = 'CR2', cluster = %s)\nprint(primary)\n"
                .formatted(
                        study.at("/outcomes/0/column").asString(),
                        String.join(" + ", terms),
                        data,
                        cluster);
    }

    private static String variable(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9._]*") ? name : "`" + name.replace("`", "") + "`";
    }

    private static String quoted(JsonNode text) {
        return "\"" + text.asString().replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
