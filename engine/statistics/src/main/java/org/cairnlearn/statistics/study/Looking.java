package org.cairnlearn.statistics.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.Multiplicity;
import org.cairnlearn.statistics.effect.Sensitivity;

/** Estimates everything that a study may show, once it may be opened. */
final class Looking {
    private final StudyPlan plan;
    private final StudyData data;
    private final Estimator estimator;

    Looking(StudyPlan plan, StudyData data, Estimator estimator) {
        this.plan = plan;
        this.data = data;
        this.estimator = estimator;
    }

    StudyResult.Evidence look(int[] rows, long seed) {
        var primary = plan.question().primary();
        List<Finding> outcomes = new ArrayList<>();
        for (var outcome : plan.question().outcomes()) {
            int[] own = outcome.equals(primary) ? rows : estimator.complete(outcome.name());
            outcomes.add(estimator.find(outcome.name(), outcome, own));
        }
        var subgroups = subgroups(primary, rows);
        adjust(outcomes, subgroups);
        var imputed = estimator.imputed(primary, seed);
        return new StudyResult.Evidence(
                outcomes, imputed, subgroups, checks(primary, rows, outcomes.getFirst()));
    }

    /** Outcomes of a domain together; registered subgroups belong to the primary one's. */
    private void adjust(List<Finding> outcomes, List<StudyResult.Subgroup> subgroups) {
        Map<String, List<Integer>> domains = new LinkedHashMap<>();
        for (int i = 0; i < outcomes.size(); i++) {
            domains.computeIfAbsent(
                            plan.question().outcomes().get(i).domain(), fresh -> new ArrayList<>())
                    .add(i);
        }
        boolean first = true;
        for (var places : domains.values()) {
            List<Double> p = new ArrayList<>();
            places.forEach(place -> p.add(outcomes.get(place).test().p()));
            if (first) {
                subgroups.forEach(one -> one.finding().ifPresent(f -> p.add(f.test().p())));
            }
            var adjusted =
                    Multiplicity.adjust(
                                    Numbers.of(p.stream().mapToDouble(value -> value).toArray()))
                            .benjaminiHochberg();
            int k = 0;
            for (int place : places) {
                outcomes.set(place, outcomes.get(place).adjusted(adjusted.get(k++)));
            }
            for (int s = 0; first && s < subgroups.size(); s++) {
                var one = subgroups.get(s);
                if (one.finding().isPresent()) {
                    subgroups.set(s, with(one, adjusted.get(k++)));
                }
            }
            first = false;
        }
    }

    private static StudyResult.Subgroup with(StudyResult.Subgroup one, double adjusted) {
        return new StudyResult.Subgroup(
                one.column(),
                one.value(),
                one.registered(),
                one.points(),
                one.finding().map(finding -> finding.adjusted(adjusted)));
    }

    private List<StudyResult.Subgroup> subgroups(StudyPlan.Outcome primary, int[] rows) {
        List<StudyResult.Subgroup> all = new ArrayList<>();
        data.subgroups()
                .forEach((column, groups) -> {
                    boolean registered = plan.question().subgroups().contains(column);
                    var inside = groups.at(rows);
                    var members = inside.members();
                    var hidden = hidden(members, rows);
                    for (int g = 0; g < members.length; g++) {
                        int[] own = IntStream.of(members[g]).map(k -> rows[k]).toArray();
                        Optional<Finding> found =
                                hidden.get(g) ? Optional.empty() : found(primary, own);
                        all.add(
                                new StudyResult.Subgroup(
                                        column,
                                        inside.labels().get(g),
                                        registered,
                                        found.map(finding -> finding.points().value()),
                                        found.filter(finding -> registered)));
                    }
                });
        return all;
    }

    /** By the smaller of the two arms in each group. */
    private List<Boolean> hidden(int[][] members, int[] rows) {
        List<Integer> counts = new ArrayList<>();
        for (var member : members) {
            int[] own = IntStream.of(member).map(k -> rows[k]).toArray();
            double ones = data.units().treat().at(own).sum();
            counts.add((int) Math.max(1, Math.min(ones, own.length - ones)));
        }
        return SmallCells.hidden(counts);
    }

    private Optional<Finding> found(StudyPlan.Outcome primary, int[] rows) {
        if (estimator.fewestClusters(rows) < Studies.FEWEST_CLUSTERS) {
            return Optional.empty();
        }
        try {
            return Optional.of(estimator.find(primary.name(), primary, rows));
        } catch (CannotEstimate tooLittle) {
            return Optional.empty();
        }
    }

    private StudyResult.Checks checks(StudyPlan.Outcome primary, int[] rows, Finding main) {
        Optional<Finding> placebo =
                data.extras()
                        .placebo()
                        .map(name -> new StudyPlan.Outcome(name, name, true))
                        .flatMap(outcome -> found(outcome, estimator.complete(outcome.name())));
        boolean drawn = plan.comparison() instanceof StudyPlan.Comparison.Drawn;
        Optional<Sensitivity.EValue> hidden =
                drawn
                        ? Optional.empty()
                        : Optional.of(
                                Sensitivity.eValue(
                                        main.effect().size(),
                                        main.effect().se() / main.effect().sd()));
        return new StudyResult.Checks(placebo, hidden, dose(primary, rows, main));
    }

    /** Mean of each third of the treated by dose, against the comparison students. */
    private List<StudyResult.Dose> dose(StudyPlan.Outcome primary, int[] rows, Finding main) {
        var treat = data.units().treat();
        int[] others = IntStream.of(rows).filter(row -> treat.get(row) == 0).toArray();
        double without = data.column(primary.name()).at(others).mean();
        List<StudyResult.Dose> thirds = new ArrayList<>();
        var members = thirds(data, rows);
        for (int third = 0; third < members.size(); third++) {
            int[] own = members.get(third);
            if (own.length >= SmallCells.FEWEST) {
                double apart = data.column(primary.name()).at(own).mean() - without;
                double sign = primary.higherIsBetter() ? 1 : -1;
                thirds.add(
                        new StudyResult.Dose(
                                List.of("least", "middle", "most").get(third),
                                own.length,
                                EffectSizes.percentilePoints(sign * apart / main.effect().sd())));
            }
        }
        return thirds;
    }

    /** The treated of these rows by thirds of their dose; nothing where they are too few. */
    static List<int[]> thirds(StudyData data, int[] rows) {
        if (data.extras().dose().isEmpty()) {
            return List.of();
        }
        var dose = data.column(data.extras().dose().get());
        var treat = data.units().treat();
        int[] treated =
                IntStream.of(rows).filter(row -> treat.get(row) == 1 && dose.has(row)).toArray();
        if (treated.length < 3 * SmallCells.FEWEST) {
            return List.of();
        }
        var cuts = Thirds.cuts(dose.at(treated));
        return IntStream.range(0, 3)
                .mapToObj(third ->
                        IntStream.of(treated)
                                .filter(row -> Thirds.of(dose.at(row).get(0), cuts) == third)
                                .toArray())
                .toList();
    }
}
