package org.cairnlearn.school.study;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Results of R, and how closely ours have to agree. */
final class ReferenceCases {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    private ReferenceCases() {}

    /** The cases that may be passed on. */
    static Path comingAlong() {
        return Path.of("src", "test", "resources", "study", "cases");
    }

    /** All cases, in {@code CAIRN_DATA}. */
    static Path folder() {
        var named = System.getenv("CAIRN_DATA");
        var found =
                (named == null ? Path.of("..", "..", "shared") : Path.of(named))
                        .resolve("reference")
                        .resolve("stats");
        if (!Files.isDirectory(found)) {
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError("Missing test data: reference/stats");
            }
            System.out.println("LEFT OUT: no reference results; set CAIRN_DATA");
            assumeTrue(false, "no reference results");
        }
        return found;
    }

    static List<String> names(Path cases) throws IOException {
        try (var folders = Files.list(cases)) {
            return folders.filter(one -> Files.exists(one.resolve("expected.json")))
                    .map(one -> one.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    /** Values by dotted name; a list's are numbered. */
    static Map<String, JsonNode> flat(JsonNode values) {
        Map<String, JsonNode> flat = new LinkedHashMap<>();
        flatten("", values, flat);
        return flat;
    }

    private static void flatten(String name, JsonNode node, Map<String, JsonNode> into) {
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(entry ->
                            flatten(
                                    name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(),
                                    entry.getValue(),
                                    into));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(name + "[" + i + "]", node.get(i), into);
            }
        } else {
            into.put(name, node);
        }
    }

    static Map<String, Path> data(Path folder) throws IOException {
        Map<String, Path> data = new LinkedHashMap<>();
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().endsWith(".csv"))
                    .forEach(file ->
                            data.put(file.getFileName().toString().replace(".csv", ""), file));
        }
        return data;
    }

    static JsonNode expected(Path folder) throws IOException {
        return MAPPER.readTree(Files.readString(folder.resolve("expected.json")));
    }

    /** What does not agree, a line each. */
    static List<String> differences(Path folder, JsonNode ours) throws IOException {
        var expected = expected(folder);
        var tolerance = expected.get("tolerance");
        var wanted = flat(expected.get("values"));
        var found = flat(ours);
        List<String> wrong = new ArrayList<>();
        for (var entry : wanted.entrySet()) {
            var own = found.get(entry.getKey());
            if (own == null || !agree(entry.getKey(), entry.getValue(), own, tolerance)) {
                wrong.add("%s: %s, ours %s".formatted(entry.getKey(), entry.getValue(), own));
            }
        }
        found.keySet().stream()
                .filter(one -> !wanted.containsKey(one))
                .forEach(one -> wrong.add(one + ": not expected"));
        return wrong;
    }

    private static boolean agree(String name, JsonNode wanted, JsonNode own, JsonNode tolerance) {
        if (!wanted.isNumber()) {
            return wanted.asString().equals(own.asString());
        }
        double allowed = tolerance.get("default_rel").asDouble();
        var byName = tolerance.get("by_name_regex");
        if (byName.isObject()) {
            for (var entry : byName.properties()) {
                if (Pattern.compile(entry.getKey()).matcher(name).find()) {
                    allowed = entry.getValue().asDouble();
                    break;
                }
            }
        }
        double value = wanted.asDouble();
        double apart = Math.abs(Double.parseDouble(own.asString()) - value);
        return apart
                <= (Math.abs(value) < 1e-9 ? 1e-9 : Math.max(allowed * Math.abs(value), 1e-12));
    }
}
