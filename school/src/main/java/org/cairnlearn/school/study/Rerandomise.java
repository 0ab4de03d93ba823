package org.cairnlearn.school.study;

import java.util.List;
import java.util.Optional;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.statistics.study.StudyPlan;

/** The rule by which a study's draw is repeated. */
final class Rerandomise {
    private Rerandomise() {}

    static Optional<StudyPlan.Again> of(Plan plan) {
        var rule = plan.study().path("rerandomise");
        if (!rule.isObject()) {
            return Optional.empty();
        }
        if (!plan.study().get("comparison").asString().equals("drawn")) {
            throw refused(
                    plan,
                    "Only a draw can be repeated until it is balanced, and this comparison is none.",
                    "Take comparison drawn, or leave rerandomise out.");
        }
        var kind = plan.study().path("design").path("kind").asString("");
        if (List.of("steppedWedge", "factorial", "withinStudent").contains(kind)) {
            throw refused(
                    plan,
                    "A repeated draw is analysed for two groups of students or classes only, and this design has others.",
                    "Take a design with two groups, or leave rerandomise out.");
        }
        var covariates = StudyReading.texts(rule.get("covariates"));
        if (covariates.isEmpty()) {
            throw refused(
                    plan,
                    "A draw is repeated by at least one measure from before the start.",
                    "Name its column in covariates.");
        }
        return Optional.of(new StudyPlan.Again(covariates, rule.get("atMost").asDouble()));
    }

    private static StudyRefused refused(Plan plan, String message, String fix) {
        return new StudyRefused(
                List.of(
                        Problem.error("plan.rerandomise", plan.file())
                                .pointer("/study/rerandomise")
                                .saying(message, fix)));
    }
}
