package org.cairnlearn.statistics.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.trial.Power;

/** What has to hold before any outcome is looked at. */
public final class Gates {
    private static final double LEVEL = 0.05;
    private static final double POWER = 0.8;

    // O'Brien and Fleming (1979), two looks.
    private static final double INTERIM_LEVEL = 0.0052;
    private static final double FINAL_LEVEL = 0.0480;

    private Gates() {}

    /** All reasons why results stay closed today; none when they may be opened. */
    public static List<Refusal> closed(StudyPlan plan, LocalDate today) {
        List<Refusal> reasons = new ArrayList<>();
        if (!plan.papers().approved() && !plan.papers().feasibility()) {
            reasons.add(
                    new Refusal(
                            "study.approval",
                            "nobody whose office it is has approved the plan; get the approval and write it into the plan"));
        }
        if (plan.papers().state() == StudyPlan.SealState.NOT_SEALED) {
            reasons.add(
                    new Refusal(
                            "study.seal",
                            "the plan was not sealed before the start; run study design on it and put the seal into the plan"));
        }
        boolean early = today.isBefore(plan.calendar().stop());
        if (early && plan.calendar().anyTime().isEmpty() && !isInterim(plan, today)) {
            reasons.add(
                    new Refusal(
                            "study.peek",
                            "results stay closed until %s, as the plan says"
                                    .formatted(plan.calendar().stop())));
        }
        reasons.addAll(answerable(plan));
        return List.copyOf(reasons);
    }

    /** Why the design cannot answer the question; nothing when it can. */
    public static List<Refusal> answerable(StudyPlan plan) {
        if (plan.papers().feasibility()) {
            return List.of();
        }
        return switch (plan.comparison()) {
            case StudyPlan.Comparison.GrowthOnly() ->
                    List.of(
                            new Refusal(
                                    "study.similar",
                                    "there are no similar students without the programme to compare with, and growth alone does not say why students grew"));
            case StudyPlan.Comparison.Drawn(var expected, var again) -> power(plan, expected);
            case StudyPlan.Comparison.Similar(var expected) -> power(plan, expected);
            case StudyPlan.Comparison.Vendor(var expected) -> power(plan, expected);
        };
    }

    private static List<Refusal> power(
            StudyPlan plan, org.cairnlearn.statistics.trial.Design expected) {
        double matters = plan.question().smallest();
        try {
            double found = Power.of(expected).smallest(POWER, LEVEL);
            return found <= matters
                    ? List.of()
                    : List.of(
                            new Refusal(
                                    "study.power",
                                    "a study of this size finds effects from %.2f standard deviations only, and %.2f would matter; take more classes or schools, draw students within classes, or pool with other schools"
                                            .formatted(found, matters)));
        } catch (CannotEstimate e) {
            return List.of(
                    new Refusal(
                            "study.power",
                            "the design has too few units for any test; take more classes or schools"));
        }
    }

    private static boolean isInterim(StudyPlan plan, LocalDate today) {
        return plan.calendar().interim().filter(date -> !today.isBefore(date)).isPresent();
    }

    /** How small p has to be today. */
    static double level(StudyPlan plan, LocalDate today) {
        if (plan.calendar().interim().isEmpty()) {
            return LEVEL;
        }
        return today.isBefore(plan.calendar().stop()) ? INTERIM_LEVEL : FINAL_LEVEL;
    }

    /** Whether today is before the end, at the one look that was declared. */
    static boolean early(StudyPlan plan, LocalDate today) {
        return today.isBefore(plan.calendar().stop()) && isInterim(plan, today);
    }
}
