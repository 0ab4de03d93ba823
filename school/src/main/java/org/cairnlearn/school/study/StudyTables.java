package org.cairnlearn.school.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.statistics.effect.Attrition;
import org.cairnlearn.statistics.effect.Equivalence;
import org.cairnlearn.statistics.study.StudyResult;
import org.cairnlearn.statistics.study.Verdict;
import tools.jackson.databind.node.ObjectNode;

/** The tables of a study's report. */
final class StudyTables {
    private StudyTables() {}

    /** From assignment to analysis, as CONSORT draws it. */
    static ReportPage.Table flow(Plan plan, StudyResult.Students students) {
        var one = students.treated();
        var zero = students.comparison();
        var small = SmallFlow.of(students);
        var hidden = "fewer than ten are missing, not shown";
        return new ReportPage.Table(
                "flow",
                "Who took part",
                attrition(students, small),
                List.of("", "with the programme", "without"),
                List.of(
                        List.of(
                                "assigned",
                                small.treated() ? hidden : Integer.toString(one.assigned()),
                                small.comparison() ? hidden : Integer.toString(zero.assigned())),
                        List.of(
                                "missing at the end",
                                small.treated()
                                        ? "not shown"
                                        : Integer.toString(SmallFlow.missing(one)),
                                small.comparison()
                                        ? "not shown"
                                        : Integer.toString(SmallFlow.missing(zero))),
                        row("analysed", one.analysed(), zero.analysed()),
                        row("what was drawn or compared whole", one.clusters(), zero.clusters()),
                        List.of("rating we would expect", rating(plan, students), "")));
    }

    private static String attrition(StudyResult.Students students, SmallFlow small) {
        var attrition = students.attrition();
        var missing =
                small.any()
                        ? "Few are missing at the end"
                        : "Missing at the end: %s overall, %s points apart"
                                .formatted(
                                        percent(attrition.overallPercent()),
                                        Math.round(attrition.differentialPercent()));
        return "%s; attrition is %s by the cautious boundary of the What Works Clearinghouse and %s by the optimistic one."
                .formatted(missing, attrition.cautious().text(), attrition.optimistic().text());
    }

    private static List<String> row(String name, int one, int zero) {
        return List.of(name, Integer.toString(one), Integer.toString(zero));
    }

    /** By the rules of the What Works Clearinghouse. */
    private static String rating(Plan plan, StudyResult.Students students) {
        boolean drawn = plan.study().get("comparison").asString().equals("drawn");
        if (drawn && students.attrition().cautious() == Attrition.Level.LOW) {
            return "meets the standards without reservations: drawn, and few are missing";
        }
        boolean alike =
                !students.baseline().isEmpty()
                        && students.baseline().stream()
                                .noneMatch(one ->
                                        one.difference().equivalence()
                                                == Equivalence.NOT_EQUIVALENT);
        var why = drawn ? "drawn, but many are missing" : "not drawn";
        return alike
                ? "meets the standards with reservations: %s; the groups were alike before and the analysis adjusts"
                        .formatted(why)
                : "does not meet the standards: %s, and the groups were not shown to be alike before"
                        .formatted(why);
    }

    static ReportPage.Table checks(StudyResult.Evidence evidence) {
        List<List<String>> rows = new ArrayList<>();
        evidence.checks()
                .placebo()
                .ifPresent(finding ->
                        rows.add(
                                List.of(
                                        "a measure that cannot have changed: " + finding.name(),
                                        "%s points, p %s"
                                                .formatted(
                                                        number(finding.points().value()),
                                                        number3(finding.test().p())))));
        evidence.checks()
                .hidden()
                .ifPresent(value ->
                        rows.add(
                                List.of(
                                        "an unseen cause could explain it only if it went with programme and outcome by a risk ratio of (E-value; for the end of the range)",
                                        "%s; %s"
                                                .formatted(
                                                        number(value.estimate()),
                                                        number(value.interval())))));
        return new ReportPage.Table(
                "checks", "What else was checked", "", List.of("check", "result"), rows);
    }

    static ReportPage.Table dose(List<StudyResult.Dose> dose) {
        return new ReportPage.Table(
                "dose",
                "How much of it students got",
                "Suggestive, not proof.",
                List.of("third", "students", "percentile points against the others"),
                dose.stream()
                        .map(one ->
                                List.of(
                                        one.third(),
                                        Integer.toString(one.students()),
                                        number(one.points())))
                        .toList());
    }

    /** Why something is not told although there is a verdict. */
    static List<ReportPage.Table> leftOut(StudyResult result) {
        if (result.verdict() == Verdict.CANNOT_BE_JUDGED || result.refusals().isEmpty()) {
            return List.of();
        }
        return List.of(
                new ReportPage.Table(
                        "left-out",
                        "What is not told",
                        "",
                        List.of("why"),
                        result.refusals().stream().map(one -> List.of(one.sentence())).toList()));
    }

    static ReportPage.Table plan(Plan plan, ObjectNode document) {
        List<List<String>> rows = new ArrayList<>();
        var study = plan.study();
        rows.add(List.of("question", study.path("question").asString("")));
        rows.add(List.of("primary outcome", study.at("/outcomes/0/column").asString("")));
        rows.add(
                List.of(
                        "smallest effect that would matter",
                        study.path("smallestEffect").asString("") + " standard deviations"));
        rows.add(
                List.of(
                        "from, to",
                        study.path("start").asString("")
                                + " – "
                                + study.path("stop").asString("")));
        rows.add(
                List.of(
                        "the plan",
                        switch (StudyReading.state(plan)) {
                            case SEALED -> "sealed before the start and unchanged";
                            case NOT_SEALED -> "not sealed";
                            case CHANGED -> "changed after it was sealed: exploratory";
                        }));
        differently(plan, document, rows);
        return new ReportPage.Table("plan", "The plan", "", List.of("what", "value"), rows);
    }

    /** What is not as in every plan. */
    private static void differently(Plan plan, ObjectNode document, List<List<String>> rows) {
        var study = plan.study();
        if (!study.path("optOuts").isEmpty()) {
            rows.add(List.of("who left", "participants who asked for it are left out everywhere"));
        }
        Rerandomise.of(plan)
                .ifPresent(again ->
                        rows.add(
                                List.of(
                                        "drawn until balanced",
                                        "%s at most %s standard deviations apart; p values and ranges by draws that would have been kept"
                                                .formatted(
                                                        String.join(", ", again.covariates()),
                                                        again.atMost()))));
        for (var pool : document.path("pools")) {
            rows.add(
                    List.of(
                            pool.get("madeUp").asBoolean()
                                    ? "similar students, made up and no real ones"
                                    : "similar students from",
                            pool.get("title").asString() + ", " + pool.get("year").asString()));
        }
        if (study.at("/vendor/name").isString()) {
            rows.add(
                    List.of(
                            "similar students found by",
                            study.at("/vendor/name").asString()
                                    + "; only the means of their groups are known here"));
        }
        if (study.hasNonNull("replaces")) {
            rows.add(List.of("replaces the plan", study.get("replaces").asString()));
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String number3(double value) {
        return String.format(Locale.ROOT, "%.3f", value);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.0f %%", value);
    }
}
