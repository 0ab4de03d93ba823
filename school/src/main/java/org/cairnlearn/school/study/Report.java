package org.cairnlearn.school.study;

import gg.jte.generated.precompiled.StaticTemplates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.study.Finding;
import org.cairnlearn.statistics.study.StudyResult;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The one-page report, from the same record as the document for machines. */
final class Report {
    private static final String CSS = "/static/study-report.css";

    /** Of effects and of balance, so that the answer fits on one sheet. */
    private static final List<Integer> MOST_MARKS = List.of(8, 5);

    private static final List<String> HOW_TO_READ =
            List.of(
                    "A middle student stands at the 50th percentile: half of the others are below.",
                    "The range holds the true effect in 95 of 100 studies like this one.",
                    "Numbers about fewer than ten students are not shown.",
                    "Dose is suggestive, not proof: students choose how much they do.");

    private Report() {}

    static String ofStudy(Plan plan, StudyResult result, ObjectNode document) {
        List<ReportPage.Plot> plots = new ArrayList<>();
        List<ReportPage.Table> tables = new ArrayList<>();
        result.evidence().ifPresent(evidence -> plots.add(effects(evidence)));
        result.students()
                .ifPresent(students -> {
                    plots.add(balance(students));
                    tables.add(StudyTables.flow(plan, students));
                });
        result.evidence()
                .ifPresent(evidence -> {
                    tables.add(StudyTables.checks(evidence));
                    tables.add(StudyTables.dose(evidence.checks().dose()));
                });
        tables.addAll(NormGrowth.table(document));
        tables.addAll(StudyTables.leftOut(result));
        tables.removeIf(table -> table.rows().isEmpty());
        tables.add(StudyTables.plan(plan, document));
        tables.addAll(rest(plots));
        tables.add(values(document));
        tables.add(DataDictionary.table(plan));
        tables.add(provenance(document));
        return page(
                plan,
                kicker(document),
                result.sentence(),
                IntStream.range(0, plots.size())
                        .mapToObj(place -> beginning(plots.get(place), most(plots, place)))
                        .toList(),
                tables);
    }

    /** What fits on the first sheet; the rest follows in a table. */
    private static ReportPage.Plot beginning(ReportPage.Plot plot, int most) {
        int more = plot.marks().size() - most;
        return more <= 0
                ? plot
                : new ReportPage.Plot(
                        plot.title(),
                        plot.note() + " %d more follow after the plan.".formatted(more),
                        plot.marks().subList(0, most));
    }

    /** Where there are no effects, there is room. */
    private static int most(List<ReportPage.Plot> plots, int place) {
        return plots.size() == 1 ? 2 * MOST_MARKS.getFirst() : MOST_MARKS.get(place);
    }

    private static List<ReportPage.Table> rest(List<ReportPage.Plot> plots) {
        return IntStream.range(0, plots.size())
                .filter(place -> plots.get(place).marks().size() > most(plots, place))
                .mapToObj(plots::get)
                .map(plot ->
                        new ReportPage.Table(
                                "appendix",
                                plot.title() + ", all",
                                plot.note(),
                                List.of("", ""),
                                plot.marks().stream()
                                        .map(mark -> List.of(mark.label(), mark.text()))
                                        .toList()))
                .toList();
    }

    static String ofReanalysis(Plan plan, ObjectNode document) {
        return page(
                plan,
                kicker(document),
                document.get("sentence").asString(),
                List.of(),
                List.of(values(document), DataDictionary.table(plan), provenance(document)));
    }

    private static String page(
            Plan plan,
            String kicker,
            String sentence,
            List<ReportPage.Plot> plots,
            List<ReportPage.Table> tables) {
        var title =
                plan.root()
                        .path("title")
                        .asString(plan.study().path("question").asString(plan.file()));
        return new StaticTemplates()
                .studyReport(
                        new ReportPage(
                                new ReportPage.Head(kicker, title, sentence),
                                plots,
                                tables,
                                new ReportPage.Notes("How to read this", HOW_TO_READ),
                                css()))
                .render();
    }

    private static String kicker(ObjectNode document) {
        boolean madeUp =
                document.path("pools").valueStream().anyMatch(one -> one.get("madeUp").asBoolean());
        return (madeUp ? "Made-up students. " : "") + verdict(document);
    }

    private static String verdict(ObjectNode document) {
        return switch (document.get("verdict").asString()) {
            case "likely_helped" -> "Likely helped";
            case "likely_hurt" -> "Likely hurt";
            case "no_large_effect" -> "No large effect either way";
            case "not_clear" -> "Not clear yet";
            case "cannot_be_judged" -> "Can't be judged";
            default -> "Exploratory: a hint, no proof";
        };
    }

    private static String css() {
        try (var stream = Report.class.getResourceAsStream(CSS)) {
            if (stream == null) {
                throw new IllegalStateException("The report's style is missing: " + CSS);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReportPage.Plot effects(StudyResult.Evidence evidence) {
        List<ReportPage.Mark> marks = new ArrayList<>();
        evidence.outcomes().forEach(finding -> marks.add(mark(finding.name(), finding)));
        marks.add(
                1,
                mark(
                        evidence.outcomes().getFirst().name() + ", missing data imputed",
                        evidence.imputed()));
        for (var subgroup : evidence.subgroups()) {
            var label = subgroup.column() + ": " + subgroup.value();
            if (subgroup.finding().isPresent()) {
                marks.add(mark(label, subgroup.finding().get()));
            } else {
                var text =
                        subgroup.points()
                                .map(points -> "%s, not registered".formatted(signed(points)))
                                .orElse("too few students to show");
                double at = 50 + subgroup.points().orElse(0.0);
                marks.add(new ReportPage.Mark(label, at, at, at, text));
            }
        }
        return new ReportPage.Plot(
                "The effect in percentile points",
                "The line in the middle is no difference; right of it is better. The bar is the range.",
                marks);
    }

    private static ReportPage.Mark mark(String label, Finding finding) {
        var points = finding.points();
        return new ReportPage.Mark(
                label,
                50 + points.low(),
                50 + points.value(),
                50 + points.high(),
                "%s (%s to %s), p %s"
                        .formatted(
                                signed(points.value()),
                                signed(points.low()),
                                signed(points.high()),
                                p(finding.test().adjusted())));
    }

    private static String signed(double points) {
        return String.format(Locale.ROOT, "%+.1f", points);
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static ReportPage.Plot balance(StudyResult.Students students) {
        List<ReportPage.Mark> marks = new ArrayList<>();
        var largestFirst = new ArrayList<>(students.baseline());
        largestFirst.sort(
                Comparator.comparingDouble(
                        (StudyResult.Before one) -> -Math.abs(one.difference().index())));
        for (var before : largestFirst) {
            double g = before.difference().index();
            double at = Math.clamp(50 + 100 * g, 0, 100);
            marks.add(
                    new ReportPage.Mark(
                            before.name(),
                            Math.min(50, at),
                            at,
                            Math.max(50, at),
                            "%s SD, %s"
                                    .formatted(
                                            String.format(Locale.ROOT, "%+.2f", g),
                                            before.difference().equivalence().text())));
        }
        return new ReportPage.Plot(
                "How alike the groups were before",
                "Differences in standard deviations, from -0.5 to 0.5. Up to 0.05 nothing is to do, up to 0.25 the analysis adjusts, beyond it nobody can judge.",
                marks);
    }

    private static ReportPage.Table values(ObjectNode document) {
        List<List<String>> rows = new ArrayList<>();
        flat("", document.get("values"), rows);
        return new ReportPage.Table("appendix", "All values", "", List.of("name", "value"), rows);
    }

    static void flat(String name, JsonNode node, List<List<String>> rows) {
        if (node.isObject()) {
            node.propertyStream()
                    .forEach(entry ->
                            flat(
                                    name.isEmpty() ? entry.getKey() : name + "." + entry.getKey(),
                                    entry.getValue(),
                                    rows));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flat(name + "[" + i + "]", node.get(i), rows);
            }
        } else if (!node.isNull()) {
            rows.add(List.of(name, node.asString(node.toString())));
        }
    }

    private static ReportPage.Table provenance(ObjectNode document) {
        List<List<String>> rows = new ArrayList<>();
        flat("", document.get("provenance"), rows);
        return new ReportPage.Table(
                "provenance",
                "Where this comes from",
                "With the same plan and data anyone gets the same.",
                List.of("what", "value"),
                rows);
    }
}
