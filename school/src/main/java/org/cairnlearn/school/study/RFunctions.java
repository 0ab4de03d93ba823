package org.cairnlearn.school.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * The functions of the R script, one for each kind of analysis, and JSON in R's own words. Each
 * function in the file begins with a line of its kind and the packages that it needs.
 */
final class RFunctions {
    private static final String FILE = "/study/analyses.R";
    private static final String MARK = "#@ ";

    private RFunctions() {}

    /**
     * @param packages that are not part of R
     */
    private record Part(List<String> packages, String text) {}

    /** What these kinds need, the packages first. */
    static String of(Collection<String> kinds) {
        var parts = parts();
        Set<String> packages = new LinkedHashSet<>();
        var text = new StringBuilder();
        var wanted = new ArrayList<>(List.of("common"));
        wanted.addAll(kinds);
        for (var kind : wanted) {
            var part = parts.get(kind);
            if (part == null) {
                throw new IllegalStateException("There is no R function for " + kind);
            }
            packages.addAll(part.packages());
            text.append(part.text());
        }
        return head(packages) + text;
    }

    /** The packages of one kind. */
    static List<String> packages(String kind) {
        var part = parts().get(kind);
        return part == null ? List.of() : part.packages();
    }

    private static String head(Set<String> packages) {
        if (packages.isEmpty()) {
            return "# Needs no package besides R.\n";
        }
        return """
        # Needs the packages %s.
        needed <- %s
        missing <- needed[!sapply(needed, requireNamespace, quietly = TRUE)]
        if (length(missing)) stop("install first: ", paste(missing, collapse = ", "))
        """
                .formatted(String.join(", ", packages), texts(packages));
    }

    private static Map<String, Part> parts() {
        try (var stream = RFunctions.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("The R functions are missing: " + FILE);
            }
            var all = new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            Map<String, Part> parts = new LinkedHashMap<>();
            for (var text : all.split("(?m)^" + MARK, -1)) {
                if (!text.isBlank()) {
                    int end = text.indexOf('\n');
                    var words = List.of(text.substring(0, end).split(" ", -1));
                    parts.put(
                            words.getFirst(),
                            new Part(words.subList(1, words.size()), text.substring(end + 1)));
                }
            }
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String texts(Collection<String> texts) {
        return texts.stream().map(RFunctions::quoted).collect(Collectors.joining(", ", "c(", ")"));
    }

    /** A part of a plan as R writes it: objects and lists of objects are lists. */
    static String value(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .map(entry -> "`%s` = %s".formatted(entry.getKey(), value(entry.getValue())))
                    .collect(Collectors.joining(", ", "list(", ")"));
        }
        if (node.isArray()) {
            boolean plain = node.valueStream().allMatch(JsonNode::isValueNode);
            return node.valueStream()
                    .map(RFunctions::value)
                    .collect(Collectors.joining(", ", plain ? "c(" : "list(", ")"));
        }
        if (node.isString()) {
            return quoted(node.asString());
        }
        if (node.isBoolean()) {
            return node.asBoolean() ? "TRUE" : "FALSE";
        }
        return node.isNull() ? "NULL" : node.asString();
    }

    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + "\"";
    }
}
