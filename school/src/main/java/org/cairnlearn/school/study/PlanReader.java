package org.cairnlearn.school.study;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
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
        var study = root.path("study");
        var comparison = study.path("comparison").asString("");
        if (!comparison.isEmpty() && !comparison.equals("growthOnly") && !study.has("design")) {
            checker.wrong("/study", "The field design is missing.", "Say which sizes you expect.");
        }
        if (comparison.equals("similar") && !(study.has("similar") && study.has("cluster"))) {
            checker.wrong(
                    "/study",
                    "Similar students need the fields similar and cluster.",
                    "Say how alike they have to be, and which column is the school.");
        }
        if (!study.at("/similar/pools").isEmpty()) {
            pooled(study, checker);
        }
        if (comparison.equals("vendor")) {
            vendor(study, checker);
        }
        if (study.path("outcomes").isArray() && study.path("outcomes").isEmpty()) {
            checker.wrong("/study/outcomes", "There is no primary outcome.", "Name at least one.");
        }
        if (study.hasNonNull("replaces")
                && !study.get("replaces").asString("").matches("[0-9a-f]{64}")) {
            checker.wrong(
                    "/study/replaces",
                    "This is not the seal of a plan.",
                    "Run study design on the earlier plan, and copy the 64 digits that it prints.");
        }
        if (study.hasNonNull("optOuts") && !study.has("id")) {
            checker.wrong("/study", "Opt-outs need the field id.", "Name the column of ids.");
        }
    }

    /** Of sums, only what is equal within a cell can be looked at by itself. */
    private static void pooled(JsonNode study, Checker checker) {
        var exact = study.at("/similar/exact").valueStream().map(one -> one.asString("")).toList();
        for (var field : List.of("subgroups", "otherSubgroups")) {
            for (var one : study.path(field)) {
                if (one.has("thirds") || !exact.contains(one.path("column").asString(""))) {
                    checker.wrong(
                            "/study/" + field,
                            "A pool tells nothing about subgroups by this column.",
                            "Take a column of similar.exact, without thirds.");
                }
            }
        }
    }

    private static void vendor(JsonNode study, Checker checker) {
        if (!(study.has("vendor") && study.has("cluster"))) {
            checker.wrong(
                    "/study",
                    "A vendor's groups need the fields vendor and cluster.",
                    "Name the vendor and its columns of means, and the column of the school.");
        }
        var known =
                study.at("/vendor/means")
                        .valueStream()
                        .map(one -> one.path("of").asString(""))
                        .toList();
        var wanted =
                Stream.concat(
                        study.path("outcomes")
                                .valueStream()
                                .map(one -> one.path("column").asString("")),
                        study.path("covariates").valueStream().map(one -> one.asString("")));
        if (!wanted.allMatch(known::contains)) {
            checker.wrong(
                    "/study/vendor/means",
                    "An outcome or covariate has no mean of the vendor's groups.",
                    "Name the vendor's column for each, or leave the covariate out.");
        }
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
