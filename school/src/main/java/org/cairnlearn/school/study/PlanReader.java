package org.cairnlearn.school.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.cairnlearn.standards.Problem;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a plan and holds it against its schema: all that is wrong is told at once. */
final class PlanReader {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    private PlanReader() {}

    static Plan read(Path path) {
        var name = path.getFileName();
        var file = name == null ? path.toString() : name.toString();
        try {
            return read(file, Files.readAllBytes(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Plan read(String file, byte[] bytes) {
        JsonNode root;
        try {
            root = MAPPER.readTree(bytes);
        } catch (JacksonException e) {
            var problem = Problem.error("plan.json", file);
            var place = e.getLocation();
            throw new StudyRefused(
                    List.of(
                            (place == null || place.getLineNr() < 1
                                            ? problem
                                            : problem.at(place.getLineNr()))
                                    .saying(
                                            "This is not a JSON document that can be read.",
                                            "Look for a missing comma, bracket or quotation mark, or a name that stands twice.")));
        }
        var checker = new Checker(file);
        checker.object(root, PlanFields.ALL, "");
        steps(root, checker);
        parts(root, checker);
        if (!checker.problems().isEmpty()) {
            throw new StudyRefused(checker.problems());
        }
        return new Plan(file, root);
    }

    /** A study has its one analysis, a reanalysis its steps. */
    private static void parts(JsonNode root, Checker checker) {
        boolean reanalysis = root.path("purpose").asString("").equals("reanalysis");
        if (reanalysis && !root.path("steps").isArray()) {
            checker.wrong("", "A reanalysis has steps.", "Add the field steps.");
        }
        if (!reanalysis && !root.path("study").isObject()) {
            checker.wrong("", "A study has the field study.", "Add it, or write a reanalysis.");
        }
        if (!reanalysis && root.has("steps")) {
            checker.wrong(
                    "/steps",
                    "A study is analysed as its field study says, and in no other way.",
                    "Move the steps to a plan with the purpose reanalysis.");
        }
        StudyRules.check(root.path("study"), checker);
    }

    private static void steps(JsonNode root, Checker checker) {
        var names = new HashSet<String>();
        var steps = root.path("steps");
        for (int i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            var pointer = "/steps/" + i;
            var kind = step.path("kind").asString("");
            if (!Catalogue.has(kind)) {
                checker.wrong(
                        pointer + "/kind",
                        "There is no analysis of this kind.",
                        "Take one of "
                                + String.join(
                                        ", ", Catalogue.all().stream().map(Analysis::kind).toList())
                                + ".");
                continue;
            }
            checker.object(step, Catalogue.of(kind).allFields(), pointer);
            if (!names.add(step.path("name").asString(""))) {
                checker.wrong(
                        pointer + "/name",
                        "Another step has this name.",
                        "Give it one of its own.");
            }
        }
    }
}
