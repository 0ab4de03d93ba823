package org.cairnlearn.statistics.study;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.effect.Attrition;
import org.cairnlearn.statistics.effect.BaselineDifference;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.Equivalence;
import org.cairnlearn.statistics.effect.TwoGroups;

/**
 * Carries out a study as it was planned.
 *
 * <p>First the gates ({@link Gates}): approval, seal, end, power. Then, still without an effect:
 * clusters in each arm, attrition, likeness before the start. Only then effects: all outcomes of
 * the primary one's domain and the registered subgroups are adjusted together (Benjamini and
 * Hochberg), other domains each by itself; the primary outcome is estimated twice, with and without
 * those who lack data, and a verdict needs both to agree. Source of the rules: What Works
 * Clearinghouse, Standards Handbook 5.0.
 */
public final class Studies {
    /** Below these clusters an arm, no interval can be trusted. */
    public static final int FEWEST_CLUSTERS = 4;

    private Studies() {}

    /**
     * @param today results are closed before the plan's end
     * @param seed of the imputations
     */
    public static StudyResult analyse(StudyPlan plan, StudyData data, LocalDate today, long seed) {
        if (!Gates.closed(plan, today).isEmpty()) {
            return closed(plan, today);
        }
        try {
            return open(plan, data, today, seed);
        } catch (CannotEstimate e) {
            return impossible(plan, e);
        }
    }

    /** The answer while results stay closed. */
    public static StudyResult closed(StudyPlan plan, LocalDate today) {
        return refused(plan, Gates.closed(plan, today), Optional.empty());
    }

    /** The answer when the data do not allow an estimate. */
    public static StudyResult impossible(StudyPlan plan, CannotEstimate why) {
        return refused(plan, List.of(refusal(why)), Optional.empty());
    }

    private static Refusal refusal(CannotEstimate e) {
        var words = String.valueOf(e.getMessage());
        var end = words.endsWith(".") ? words.substring(0, words.length() - 1) : words;
        return new Refusal(e.code(), Sentences.inside(end));
    }

    private static StudyResult refused(
            StudyPlan plan, List<Refusal> reasons, Optional<StudyResult.Students> students) {
        return new StudyResult(
                Verdict.CANNOT_BE_JUDGED,
                Sentences.cannot(plan.question().programme(), reasons),
                reasons,
                students,
                Optional.empty());
    }

    private static StudyResult open(StudyPlan plan, StudyData data, LocalDate today, long seed) {
        var estimator = estimator(plan, data, seed);
        var rows = estimator.complete(plan.question().primary().name());
        var students = students(plan, data, rows);
        var reasons = new ArrayList<>(unfair(plan, students, estimator.fewestClusters(rows)));
        if (plan.papers().feasibility()) {
            reasons.add(
                    new Refusal(
                            "study.feasibility",
                            "this run only tried whether the study can be carried out"));
        }
        if (!reasons.isEmpty()) {
            return refused(plan, reasons, Optional.of(students));
        }
        var evidence = new Looking(plan, data, estimator).look(rows, seed);
        var verdict = verdict(plan, evidence, Gates.level(plan, today));
        if (Gates.early(plan, today)
                && verdict != Verdict.LIKELY_HELPED
                && verdict != Verdict.LIKELY_HURT) {
            return refused(
                    plan,
                    List.of(
                            new Refusal(
                                    "study.peek",
                                    "the one early look found nothing strong enough, and results stay closed until %s"
                                            .formatted(plan.calendar().stop()))),
                    Optional.of(students));
        }
        return new StudyResult(
                verdict,
                Sentences.of(verdict, plan.question().programme(), evidence.outcomes().getFirst()),
                List.of(),
                Optional.of(students),
                Optional.of(evidence));
    }

    /** After a repeated draw only draws that would have been kept say how sure a result is. */
    private static Estimator estimator(StudyPlan plan, StudyData data, long seed) {
        return new Estimator(data, plan.question().covariates(), unmodelled(plan, data, seed));
    }

    private static Optional<? extends Unmodelled> unmodelled(
            StudyPlan plan, StudyData data, long seed) {
        var anyTime = plan.calendar().anyTime();
        if (anyTime.isPresent()) {
            return anyTime.map(rule -> new AnyTime(data.units(), rule));
        }
        return plan.comparison() instanceof StudyPlan.Comparison.Drawn(var expected, var again)
                ? again.map(rule -> Redrawn.of(data, rule, seed))
                : Optional.empty();
    }

    private static StudyResult.Students students(StudyPlan plan, StudyData data, int[] rows) {
        var treat = data.units().treat();
        var weights = data.units().weights();
        int[] assigned =
                IntStream.range(0, treat.size()).filter(row -> weights.get(row) > 0).toArray();
        var one = arm(data, assigned, rows, 1);
        var zero = arm(data, assigned, rows, 0);
        if (one.analysed() == 0 || zero.analysed() == 0) {
            throw new CannotEstimate(
                    "arm.empty", "One of the two groups has nobody with an outcome.");
        }
        List<StudyResult.Before> before = new ArrayList<>();
        for (var name : plan.question().covariates()) {
            var groups = TwoGroups.of(data.column(name).at(rows), treat.at(rows));
            before.add(new StudyResult.Before(name, baseline(data, groups)));
        }
        return new StudyResult.Students(
                one,
                zero,
                Attrition.of(
                        new Attrition.Arm(one.assigned(), one.analysed()),
                        new Attrition.Arm(zero.assigned(), zero.analysed())),
                before);
    }

    private static BaselineDifference baseline(StudyData data, TwoGroups groups) {
        if (!data.extras().meansOnly()) {
            return EffectSizes.baseline(groups);
        }
        double one = groups.treated().mean();
        double zero = groups.comparison().mean();
        double apart = (one - zero) / data.spread(groups);
        return new BaselineDifference(one, zero, apart, Equivalence.of(apart));
    }

    private static StudyResult.Arm arm(
            StudyData data, int[] assigned, int[] analysed, double which) {
        var treat = data.units().treat();
        int[] of = IntStream.of(analysed).filter(row -> treat.get(row) == which).toArray();
        return new StudyResult.Arm(
                (int) IntStream.of(assigned).filter(row -> treat.get(row) == which).count(),
                of.length,
                data.units().clusters().at(of).count());
    }

    /** Why a fair comparison is not possible. */
    private static List<Refusal> unfair(
            StudyPlan plan, StudyResult.Students students, int clusters) {
        List<Refusal> reasons = new ArrayList<>();
        if (clusters < FEWEST_CLUSTERS) {
            reasons.add(
                    new Refusal(
                            "study.clusters",
                            "there are fewer than %d classes or schools in one of the groups, too few to tell chance from effect"
                                    .formatted(FEWEST_CLUSTERS)));
        }
        int fewest = Math.min(students.treated().analysed(), students.comparison().analysed());
        if (fewest < SmallCells.FEWEST) {
            reasons.add(
                    new Refusal(
                            "study.small",
                            "there are fewer than %d students in one of the groups"
                                    .formatted(SmallCells.FEWEST)));
        }
        var apart =
                students.baseline().stream()
                        .filter(one -> one.difference().equivalence() == Equivalence.NOT_EQUIVALENT)
                        .map(StudyResult.Before::name)
                        .toList();
        if (!apart.isEmpty()) {
            reasons.add(
                    new Refusal(
                            "study.baseline",
                            "the two groups were too different before the start (%s)"
                                    .formatted(String.join(", ", apart))));
        }
        boolean lost = students.attrition().cautious() == Attrition.Level.HIGH;
        if (lost && plan.question().covariates().isEmpty()) {
            reasons.add(
                    new Refusal(
                            "study.attrition",
                            "too many students are missing at the end, and nothing was measured before the start that shows who they are"));
        }
        return reasons;
    }

    private static Verdict verdict(StudyPlan plan, StudyResult.Evidence evidence, double level) {
        if (plan.papers().state() == StudyPlan.SealState.CHANGED) {
            return Verdict.EXPLORATORY;
        }
        var one = single(plan, evidence.outcomes().getFirst(), level);
        // What is missing must not decide: the imputed estimate has to say the same.
        var imputed = evidence.imputed().adjusted(evidence.imputed().test().p());
        var other = single(plan, imputed, level);
        return one == other ? one : Verdict.NOT_CLEAR;
    }

    private static Verdict single(StudyPlan plan, Finding finding, double level) {
        double sign = plan.question().primary().higherIsBetter() ? 1 : -1;
        if (finding.test().adjusted() <= level) {
            return sign * finding.effect().estimate() > 0
                    ? Verdict.LIKELY_HELPED
                    : Verdict.LIKELY_HURT;
        }
        double limit = EffectSizes.percentilePoints(plan.question().smallest());
        boolean small = finding.points().low() > -limit && finding.points().high() < limit;
        return small ? Verdict.NO_LARGE_EFFECT : Verdict.NOT_CLEAR;
    }
}
