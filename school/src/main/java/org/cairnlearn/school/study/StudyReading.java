package org.cairnlearn.school.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.Cells;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.study.StudyData;
import org.cairnlearn.statistics.study.StudyPlan;
import org.cairnlearn.statistics.study.Thirds;
import org.cairnlearn.statistics.trial.AlwaysValid;
import org.cairnlearn.statistics.trial.Design;
import tools.jackson.databind.JsonNode;

/** A study's document and data as the engine knows them. */
final class StudyReading {
    private StudyReading() {}

    static StudyPlan plan(Plan plan) {
        var study = plan.study();
        List<StudyPlan.Outcome> outcomes = new ArrayList<>();
        for (var one : study.get("outcomes")) {
            outcomes.add(
                    new StudyPlan.Outcome(
                            one.get("column").asString(),
                            one.path("domain").asString("all"),
                            !one.path("lowerIsBetter").asBoolean(false)));
        }
        return new StudyPlan(
                new StudyPlan.Question(
                        study.get("programme").asString(),
                        outcomes,
                        study.get("smallestEffect").asDouble(),
                        texts(study.path("covariates")),
                        texts(study.path("subgroups"), "column")),
                comparison(plan),
                calendar(study),
                new StudyPlan.Papers(
                        !study.path("approvals").isEmpty() && study.hasNonNull("legalBasis"),
                        state(plan),
                        plan.purpose().equals("feasibility")));
    }

    private static StudyPlan.Calendar calendar(JsonNode study) {
        var anyTime =
                study.hasNonNull("anyTime")
                        ? Optional.of(
                                new AlwaysValid.Rule(
                                        study.at("/design/share").asDouble(0.5),
                                        study.at("/anyTime/expected").asDouble()))
                        : Optional.<AlwaysValid.Rule>empty();
        return new StudyPlan.Calendar(
                date(study.get("start")),
                date(study.get("stop")),
                Optional.ofNullable(study.get("interim")).map(StudyReading::date),
                anyTime);
    }

    private static StudyPlan.Comparison comparison(Plan plan) {
        var again = Rerandomise.of(plan);
        return switch (plan.study().get("comparison").asString()) {
            case "drawn" -> new StudyPlan.Comparison.Drawn(design(plan), again);
            case "similar" -> new StudyPlan.Comparison.Similar(design(plan));
            case "vendor" -> new StudyPlan.Comparison.Vendor(design(plan));
            default -> new StudyPlan.Comparison.GrowthOnly();
        };
    }

    private static Design design(Plan plan) {
        try {
            return Designs.of(Inputs.ofPart(plan.study().get("design")));
        } catch (IllegalArgumentException e) {
            throw new StudyRefused(
                    List.of(
                            Problem.error("plan.design", plan.file())
                                    .pointer("/study/design")
                                    .saying(
                                            e.getMessage() + ".",
                                            "Give the sizes you expect for this kind of design.")));
        }
    }

    static StudyPlan.SealState state(Plan plan) {
        var seal = plan.study().path("seal");
        if (!seal.isObject()) {
            return StudyPlan.SealState.NOT_SEALED;
        }
        boolean same = seal.get("sha256").asString().equals(Seal.of(plan.root()));
        boolean inTime = !date(seal.get("on")).isAfter(date(plan.study().get("start")));
        boolean first = !plan.study().hasNonNull("replaces");
        return same && inTime && first ? StudyPlan.SealState.SEALED : StudyPlan.SealState.CHANGED;
    }

    private static LocalDate date(JsonNode node) {
        return LocalDate.parse(node.asString());
    }

    static List<String> texts(JsonNode list) {
        return list.valueStream().map(JsonNode::asString).toList();
    }

    private static List<String> texts(JsonNode list, String field) {
        return list.valueStream().map(one -> one.get(field).asString()).toList();
    }

    static StudyData data(Plan plan, Frame all, List<PoolFile> pools) {
        var study = plan.study();
        var compared = Compared.of(plan, participating(study, all), pools);
        var frame = compared.frame();
        var rows = IntStream.range(0, frame.rows()).toArray();
        Map<String, Cells> columns = new LinkedHashMap<>();
        texts(study.path("outcomes"), "column")
                .forEach(name -> columns.put(name, cells(frame, name)));
        texts(study.path("covariates")).forEach(name -> columns.put(name, cells(frame, name)));
        texts(study.path("rerandomise").path("covariates"))
                .forEach(name -> columns.put(name, cells(frame, name)));
        for (var field : List.of("placebo", "dose")) {
            if (study.hasNonNull(field)) {
                var name = study.get(field).asString();
                columns.put(name, cells(frame, name));
            }
        }
        Map<String, Groups> subgroups = new LinkedHashMap<>();
        for (var field : List.of("subgroups", "otherSubgroups")) {
            for (var one : study.path(field)) {
                var name = one.get("column").asString();
                subgroups.put(
                        name,
                        one.path("thirds").asBoolean(false)
                                ? Thirds.of(cells(frame, name))
                                : labels(frame, name));
            }
        }
        return new StudyData(
                units(study, compared, rows),
                columns,
                subgroups,
                new StudyData.Extras(
                        text(study, "placebo"),
                        text(study, "dose"),
                        study.get("comparison").asString().equals("vendor")));
    }

    private static StudyData.Units units(JsonNode study, Compared compared, int[] rows) {
        var frame = compared.frame();
        var treat = frame.numbers(study.get("treat").asString(), rows);
        var clusters =
                text(study, "cluster")
                        .map(name -> frame.groups(name, rows))
                        .orElseGet(() -> Groups.each(rows.length));
        var blocks =
                text(study, "block")
                        .map(name -> frame.groups(name, rows))
                        .orElseGet(() -> Groups.single(rows.length));
        return new StudyData.Units(treat, clusters, blocks, compared.weights());
    }

    static Frame participating(JsonNode study, Frame frame) {
        var name = text(study, "id");
        if (name.isEmpty()) {
            return frame;
        }
        var ids = frame.column(name.get());
        var left = new HashSet<>(texts(study.path("optOuts")));
        var seen = new HashSet<String>();
        // Of items, a student has many.
        boolean once = !study.at("/design/kind").asString("").equals("withinStudent");
        for (int row = 0; row < frame.rows(); row++) {
            if (once && !ids.missing(row) && !seen.add(ids.text(row))) {
                throw frame.refused(
                        name.get(),
                        "An id stands in more than one row.",
                        "Give one row for each participant.");
            }
        }
        return frame.at(
                IntStream.range(0, frame.rows())
                        .filter(row -> ids.missing(row) || !left.contains(ids.text(row)))
                        .toArray());
    }

    private static Optional<String> text(JsonNode study, String field) {
        return study.hasNonNull(field)
                ? Optional.of(study.get(field).asString())
                : Optional.empty();
    }

    private static Cells cells(Frame frame, String name) {
        var rows = frame.complete(List.of(name));
        var there = frame.numbers(name, rows);
        var values = new double[frame.rows()];
        Arrays.fill(values, Double.NaN);
        for (int k = 0; k < rows.length; k++) {
            values[rows[k]] = there.get(k);
        }
        return Cells.of(values);
    }

    private static Groups labels(Frame frame, String name) {
        var column = frame.column(name);
        return Groups.of(
                IntStream.range(0, frame.rows())
                        .mapToObj(row -> column.missing(row) ? "unknown" : column.text(row))
                        .toList());
    }
}
