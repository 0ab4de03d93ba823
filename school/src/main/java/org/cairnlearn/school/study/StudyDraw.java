package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.study.StudyPlan;
import org.cairnlearn.statistics.trial.Balance;
import org.cairnlearn.statistics.trial.Draw;
import org.cairnlearn.statistics.trial.Roster;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Who of a roster has the programme, by the plan's seed. */
final class StudyDraw {
    private StudyDraw() {}

    static void add(Plan plan, Path file, ObjectNode document, List<String> words) {
        var study = plan.study();
        if (!study.hasNonNull("seed") || !study.hasNonNull("id")) {
            throw new StudyRefused(
                    List.of(
                            Problem.error("plan.field", plan.file())
                                    .pointer("/study")
                                    .saying(
                                            "A draw needs the fields seed and id.",
                                            "Add a seed that others can check, and the column of ids.")));
        }
        var again = Rerandomise.of(plan);
        var covariates = new LinkedHashSet<>(StudyReading.texts(study.path("covariates")));
        var frame = staying(study, FrameReader.read(file, columns(study, again), covariates));
        if (study.at("/design/kind").asString("").equals("withinStudent")) {
            ItemDraw.add(plan, frame, document, words);
            return;
        }
        var units = units(study, frame);
        var roster = new Roster(List.copyOf(units.keySet()));
        var seed = study.get("seed").asString();
        int arms = arms(study);
        var draw =
                again.isEmpty()
                        ? Draw.of(roster, arms, seed)
                        : Draw.until(roster, arms, seed, balanced(again.get(), frame, units));
        document.put("drawSeal", draw.seal());
        words.add("Seal of the draw: " + draw.seal());
        if (again.isPresent()) {
            document.put("drawAttempt", draw.attempt());
            words.add("Drawn until it was balanced, attempt " + draw.attempt());
        }
        document.set("draw", Results.tree(draw.arms()));
        draw.arms().forEach((id, arm) -> words.add("%s\t%d".formatted(id, arm)));
        if (arms == 2) {
            DrawBalance.add(frame, covariates, arms(frame, units, draw), document, words);
        }
    }

    /** The arm of each row. */
    private static int[] arms(Frame frame, Map<Roster.Unit, List<Integer>> units, Draw draw) {
        var arms = new int[frame.rows()];
        units.forEach((unit, rows) -> {
            int arm = java.util.Objects.requireNonNull(draw.arms().get(unit.id()));
            rows.forEach(row -> arms[row] = arm);
        });
        return arms;
    }

    private static LinkedHashSet<String> columns(JsonNode study, Optional<StudyPlan.Again> again) {
        var columns = new LinkedHashSet<>(List.of(study.get("id").asString()));
        for (var field : List.of("cluster", "block", "item")) {
            if (study.hasNonNull(field)) {
                columns.add(study.get(field).asString());
            }
        }
        again.ifPresent(rule -> columns.addAll(rule.covariates()));
        return columns;
    }

    private static Frame staying(JsonNode study, Frame frame) {
        var ids = frame.column(study.get("id").asString());
        var left = StudyReading.texts(study.path("optOuts"));
        return frame.at(
                IntStream.range(0, frame.rows())
                        .filter(row -> !left.contains(ids.text(row)))
                        .toArray());
    }

    /** What is drawn, in the roster's order, with its rows. */
    private static Map<Roster.Unit, List<Integer>> units(JsonNode study, Frame frame) {
        boolean whole = study.hasNonNull("cluster");
        var ids = frame.column(study.get(whole ? "cluster" : "id").asString());
        Map<Roster.Unit, List<Integer>> units = new LinkedHashMap<>();
        for (int row = 0; row < frame.rows(); row++) {
            var block =
                    study.hasNonNull("block")
                            ? frame.column(study.get("block").asString()).text(row)
                            : "all";
            units.computeIfAbsent(new Roster.Unit(ids.text(row), block), fresh -> new ArrayList<>())
                    .add(row);
        }
        return units;
    }

    /** Whole classes by the means of their students. */
    private static Predicate<Map<String, Integer>> balanced(
            StudyPlan.Again again, Frame frame, Map<Roster.Unit, List<Integer>> units) {
        int[] all = IntStream.range(0, frame.rows()).toArray();
        List<Numbers> before = new ArrayList<>();
        for (var name : again.covariates()) {
            var column = frame.numbers(name, all);
            before.add(
                    Numbers.of(
                            units.values().stream()
                                    .mapToDouble(rows -> mean(column, rows))
                                    .toArray()));
        }
        var balance = new Balance(before, again.atMost());
        var ids = units.keySet().stream().map(Roster.Unit::id).toList();
        return arms ->
                balance.holds(
                        Numbers.of(
                                ids.stream()
                                        .mapToDouble(id ->
                                                java.util.Objects.requireNonNull(arms.get(id)))
                                        .toArray()));
    }

    private static double mean(Numbers column, List<Integer> rows) {
        return column.at(rows.stream().mapToInt(Integer::intValue).toArray()).mean();
    }

    private static int arms(JsonNode study) {
        var design = study.path("design");
        return switch (design.path("kind").asString("")) {
            case "steppedWedge" -> design.path("periods").asInt(3) - 1;
            case "factorial" -> 1 << design.path("factors").asInt(1);
            default -> 2;
        };
    }
}
