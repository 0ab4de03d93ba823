package org.cairnlearn.school.study;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnlearn.statistics.study.Gates;
import org.cairnlearn.statistics.study.StudyPlan;
import org.cairnlearn.statistics.trial.Design;
import org.cairnlearn.statistics.trial.Power;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan looked at before it starts: what it can find, what it cannot answer, its seal, its draw.
 */
final class DesignCheck {
    private static final double LEVEL = 0.05;
    private static final double POWER = 0.8;

    private DesignCheck() {}

    static StudyAnswer of(Plan plan, Map<String, Path> roster) {
        if (!plan.isStudy()) {
            throw new StudyRefused(
                    List.of(
                            org.cairnlearn.standards.Problem.error("plan.purpose", plan.file())
                                    .pointer("/purpose")
                                    .saying(
                                            "A reanalysis has no design to look at.",
                                            "Take the purpose study or feasibility.")));
        }
        var studyPlan = StudyReading.plan(plan);
        var document = JsonNodeFactory.instance.objectNode();
        document.put("purpose", plan.purpose());
        document.put("sha256", Seal.of(plan.root()));
        List<String> words = new ArrayList<>();
        words.add("Seal of this plan: " + Seal.of(plan.root()));
        switch (studyPlan.comparison()) {
            case StudyPlan.Comparison.Drawn(var design, var again) ->
                    power(studyPlan, design, document, words);
            case StudyPlan.Comparison.Similar(var design) ->
                    power(studyPlan, design, document, words);
            case StudyPlan.Comparison.Vendor(var design) ->
                    power(studyPlan, design, document, words);
            case StudyPlan.Comparison.GrowthOnly() -> {}
        }
        var cannot = new ArrayList<String>();
        Gates.answerable(studyPlan).forEach(one -> cannot.add(one.sentence()));
        cannot.addAll(missing(plan, studyPlan));
        boolean answerable = Gates.answerable(studyPlan).isEmpty();
        document.put("answerable", answerable);
        document.set("cannotAnswer", Results.tree(cannot));
        cannot.forEach(one -> words.add("It cannot answer everything: " + one + "."));
        if (!roster.isEmpty()) {
            StudyDraw.add(plan, roster.values().iterator().next(), document, words);
        }
        return new StudyAnswer.Designed(document, String.join("\n", words), answerable);
    }

    private static void power(
            StudyPlan plan, Design design, ObjectNode document, List<String> words) {
        var power = Power.of(design);
        double matters = plan.question().smallest();
        var found = document.putObject("power");
        found.put("se", power.se())
                .put("df", power.df())
                .put("smallestFound", power.smallest(POWER, LEVEL))
                .put("smallestThatMatters", matters)
                .put("powerForIt", power.power(matters, LEVEL));
        words.add(
                "With power 0.8 it finds effects from %.2f standard deviations (about %.0f percentile points); %.2f would matter, and is found with power %.2f."
                        .formatted(
                                power.smallest(POWER, LEVEL),
                                org.cairnlearn.statistics.effect.EffectSizes.percentilePoints(
                                        power.smallest(POWER, LEVEL)),
                                matters,
                                power.power(matters, LEVEL)));
        if (design instanceof Design.Clustered clustered) {
            var needed = Power.needed(clustered, matters, POWER, LEVEL);
            found.put("clustersNeeded", needed.even());
            words.add("It would take %d classes or schools.".formatted(needed.even()));
        }
    }

    private static List<String> missing(Plan plan, StudyPlan studyPlan) {
        List<String> missing = new ArrayList<>();
        if (studyPlan.comparison() instanceof StudyPlan.Comparison.Similar
                || studyPlan.comparison() instanceof StudyPlan.Comparison.Vendor) {
            missing.add("without a draw, something nobody measured may explain the result");
        }
        if (studyPlan.question().covariates().isEmpty()) {
            missing.add(
                    "nothing is measured before the start, so nobody can tell whether the groups were alike or who left");
        }
        if (!studyPlan.papers().approved()) {
            missing.add("there is no approval or no legal basis yet, so results will stay closed");
        }
        if (!plan.study().hasNonNull("harmWatch")) {
            missing.add("nobody watches for harm");
        }
        return missing;
    }
}
