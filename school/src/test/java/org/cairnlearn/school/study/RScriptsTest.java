package org.cairnlearn.school.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The script beside each result, run in R where R is, prints the numbers of the result. */
@Tag("r")
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RScriptsTest {
    private static final LocalDate AFTER = LocalDate.of(2027, 7, 1);

    /** Of kinds whose numbers R draws anew. */
    private static final Map<String, Double> BY_CHANCE =
            Map.of("imputedModel", 0.15, "randomisation kept", 0.15);

    /** Optimisers that stop where R's do not. */
    private static final Map<String, Double> LOOSE =
            Map.of("mixedModel", 2e-3, "gradedResponse", 5e-3, "factorModel", 1e-4, "pool", 2e-4);

    @TempDir private Path folder;

    @ParameterizedTest
    @MethodSource("steps")
    void a_step_of_a_plan_gives_the_same_in_R(String step) throws Exception {
        var kind = JsonMapper.shared().readTree(step).get("kind").asString();
        needs(RFunctions.packages(kind));
        var plan = plan(step);
        RScriptsData.write(folder);
        var answer = StudyDesk.analyze(plan, RScriptsData.files(folder), AFTER);
        assertThat(answer).isInstanceOf(StudyAnswer.Done.class);
        var done = (StudyAnswer.Done) answer;
        var chance = step.contains("keptWhen") ? kind + " kept" : kind;
        double allowed = BY_CHANCE.getOrDefault(chance, LOOSE.getOrDefault(kind, 1e-6));
        compare(done.document(), done.script(), allowed, kind);
    }

    @ParameterizedTest
    @MethodSource("studies")
    void a_study_gives_the_same_in_R(String name) throws Exception {
        needs(List.of("clubSandwich", "jsonlite"));
        var studies = new RScriptsData.Studies(folder);
        var answer = StudyDesk.analyze(studies.plan(name), studies.data(name), AFTER);
        var done = (StudyAnswer.Done) answer;
        assertThat(done.document().at("/values/outcomes")).isNotEmpty();
        compare(done.document(), done.script(), name.equals("repeated") ? 0.15 : 1e-6, name);
    }

    @Test
    void no_kind_of_analysis_is_left_untested() throws IOException {
        var tested = new TreeSet<String>();
        for (var step : steps()) {
            tested.add(JsonMapper.shared().readTree(step).get("kind").asString());
        }
        assertThat(tested)
                .containsExactlyInAnyOrderElementsOf(
                        Catalogue.all().stream().map(Analysis::kind).toList());
    }

    static List<String> steps() {
        return RScriptsData.STEPS.lines().filter(line -> !line.isBlank()).toList();
    }

    static List<String> studies() {
        return RScriptsData.Studies.NAMES;
    }

    private Path plan(String step) throws IOException {
        return Files.writeString(folder.resolve("plan.json"), planOf(step));
    }

    static String planOf(String step) {
        var before =
                step.contains("weightsFrom")
                        ? "{\"name\": \"before\", \"kind\": \"entropyBalance\", \"treat\": \"treat\", \"columns\": [\"pre\", \"female\"]}, "
                        : "";
        return """
        {"schema": "cairn-study-plan/1", "purpose": "reanalysis",
         "data": [{"name": "main"}, {"name": "counts"}, {"name": "studies"},
           {"name": "pairs"}, {"name": "small"}, {"name": "sample"}, {"name": "wedge"}],
         "steps": [%s%s]}
        """
                .formatted(before, step.replaceFirst("\\{", "{\"name\": \"own\", "));
    }

    private void compare(ObjectNode document, String script, double allowed, String kind)
            throws IOException, InterruptedException {
        var ours = new HashMap<String, String>();
        ReferenceCases.flat(document.get("values"))
                .forEach((name, value) ->
                        ours.put(name.replaceAll("\\[(\\d+)]", ".$1"), value.asString("")));
        var theirs = run(script);
        List<String> wrong = new ArrayList<>();
        theirs.forEach((name, value) -> {
            var own = ours.get(name);
            if (own == null
                    || !close(Double.parseDouble(own), value, allowedOf(name, value, allowed))) {
                wrong.add("%s: %s in R, ours %s".formatted(name, value, own));
            }
        });
        assertThat(wrong).as(kind).isEmpty();
        assertThat(theirs).as(kind).isNotEmpty();
    }

    /**
     * Two lines of one percentile may fit equally well and pass a student on either side, so that
     * the growth percentile differs by one.
     */
    private static double allowedOf(String name, double value, double allowed) {
        return name.contains(".percentiles.") ? 1 / Math.max(1, value) : allowed;
    }

    private static boolean close(double ours, double theirs, double allowed) {
        double size = Math.max(Math.abs(theirs), allowed > 0.01 ? 1 : 1e-2);
        return Math.abs(ours - theirs) <= allowed * size;
    }

    private Map<String, Double> run(String script) throws IOException, InterruptedException {
        var file = Files.writeString(folder.resolve("script.R"), script);
        var errors = folder.resolve("errors.txt");
        var process =
                new ProcessBuilder("Rscript", file.toString())
                        .directory(folder.toFile())
                        .redirectError(errors.toFile())
                        .start();
        var printed =
                new String(
                        process.getInputStream().readAllBytes(),
                        java.nio.charset.StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(Files.readString(errors)).isZero();
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (var line : printed.lines().toList()) {
            var parts = line.split("\t");
            if (parts.length == 2 && !parts[1].equals("NA")) {
                numbers.put(parts[0], Double.parseDouble(parts[1].replace("Inf", "Infinity")));
            }
        }
        return numbers;
    }

    private static void needs(List<String> packages) {
        var missing = packages.stream().filter(one -> !installed().contains(one)).toList();
        if (installed().isEmpty() || !missing.isEmpty()) {
            System.out.println("LEFT OUT: R is not here, or lacks " + missing);
            assumeTrue(false, "R lacks " + missing);
        }
    }

    private static Set<String> installed() {
        try {
            var process =
                    new ProcessBuilder("Rscript", "-e", "cat(.packages(TRUE), sep = '\\n')")
                            .redirectError(ProcessBuilder.Redirect.DISCARD)
                            .start();
            return Set.copyOf(process.inputReader().lines().toList());
        } catch (IOException noR) {
            return Set.of();
        }
    }
}
