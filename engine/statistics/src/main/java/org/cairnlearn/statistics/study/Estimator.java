package org.cairnlearn.statistics.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.effect.TwoGroups;
import org.cairnlearn.statistics.numeric.Tails;
import org.cairnlearn.statistics.regression.Imputation;
import org.cairnlearn.statistics.regression.LinearModel;
import org.cairnlearn.statistics.regression.LinearModels;
import org.cairnlearn.statistics.regression.Robust;

/**
 * The effect of a study on one outcome: least squares on the programme, the covariates and the
 * blocks, with CR2 by what was drawn; once on those who have everything, once with what is missing
 * imputed. After a draw that was repeated until it was balanced, and where results may be looked at
 * on any day, no model but {@link Unmodelled}.
 */
final class Estimator {
    private static final String TREAT = "programme";
    private static final int COPIES = 20;

    private final StudyData data;
    private final List<String> covariates;
    private final Optional<? extends Unmodelled> unmodelled;

    Estimator(StudyData data, List<String> covariates, Optional<? extends Unmodelled> unmodelled) {
        this.data = data;
        this.unmodelled = unmodelled;
        this.covariates = List.copyOf(covariates);
    }

    /** Rows that have the outcome, all covariates and weight. */
    int[] complete(String outcome) {
        var needed = new ArrayList<>(List.of(data.column(outcome)));
        covariates.forEach(name -> needed.add(data.column(name)));
        return IntStream.range(0, data.units().treat().size())
                .filter(row -> data.units().weights().get(row) > 0)
                .filter(row -> needed.stream().allMatch(column -> column.has(row)))
                .toArray();
    }

    /** On these rows, all of which have everything. */
    Finding find(String name, StudyPlan.Outcome outcome, int[] rows) {
        var y = data.column(outcome.name()).at(rows);
        if (unmodelled.isPresent()) {
            return unmodelled.get().find(name, outcome, rows, y);
        }
        List<Numbers> columns = new ArrayList<>();
        covariates.forEach(covariate -> columns.add(data.column(covariate).at(rows)));
        return finding(name, outcome, rows, new Filled(y, columns));
    }

    /** Outcome and covariates without gaps. */
    private record Filled(Numbers outcome, List<Numbers> covariates) {}

    private Finding finding(String name, StudyPlan.Outcome outcome, int[] rows, Filled filled) {
        var treat = data.units().treat().at(rows);
        var groups = TwoGroups.of(filled.outcome(), treat);
        double sd = data.spread(groups);
        var fit = LinearModels.fit(model(rows, filled), Robust.CR2).coefficients();
        var effect =
                new Finding.Effect(
                        fit.estimate().get(TREAT), fit.se().get(TREAT), fit.df().get(TREAT), sd);
        double p = fit.p().get(TREAT);
        return new Finding(
                name,
                new Finding.Counts(groups.treated().size(), groups.comparison().size()),
                effect,
                points(effect, outcome.higherIsBetter()),
                new Finding.Test(p, p));
    }

    static Finding.Points points(Finding.Effect effect, boolean higherIsBetter) {
        double reach = Tails.tQuantile(0.975, effect.df()) * effect.se();
        double sign = higherIsBetter ? 1 : -1;
        double one = EffectSizes.percentilePoints(sign * (effect.estimate() - reach) / effect.sd());
        double other =
                EffectSizes.percentilePoints(sign * (effect.estimate() + reach) / effect.sd());
        return new Finding.Points(
                EffectSizes.percentilePoints(sign * effect.size()),
                Math.min(one, other),
                Math.max(one, other));
    }

    /** Columns that say nothing new in these rows are left out, so that the rest can be fitted. */
    private LinearModel model(int[] rows, Filled filled) {
        var names = new ArrayList<>(List.of(TREAT));
        var values = new ArrayList<>(List.of(data.units().treat().at(rows)));
        for (int j = 0; j < covariates.size(); j++) {
            if (!filled.covariates().get(j).isConstant()) {
                names.add(covariates.get(j));
                values.add(filled.covariates().get(j));
            }
        }
        var blocks = data.units().blocks().at(rows);
        for (int block = 1; block < blocks.count(); block++) {
            int which = block;
            names.add("block " + block);
            values.add(
                    Numbers.of(
                            IntStream.range(0, rows.length)
                                    .mapToDouble(k -> blocks.of(k) == which ? 1 : 0)
                                    .toArray()));
        }
        return new LinearModel(
                filled.outcome(),
                new Columns(names, values).withIntercept(rows.length),
                data.units().weights().at(rows),
                data.units().clusters().at(rows),
                List.of(TREAT));
    }

    /** On everybody, what is missing imputed with this seed; estimates pooled by Rubin's rules. */
    Finding imputed(StudyPlan.Outcome outcome, long seed) {
        var rows =
                IntStream.range(0, data.units().treat().size())
                        .filter(row -> data.units().weights().get(row) > 0)
                        .toArray();
        var copies = Imputation.impute(gaps(outcome, rows), COPIES, seed);
        if (unmodelled.isPresent()) {
            return unmodelled.get().find(outcome.name(), outcome, rows, average(copies));
        }
        var estimates = new double[COPIES];
        var errors = new double[COPIES];
        double sd = 0;
        double df = 0;
        Finding last = null;
        for (int copy = 0; copy < COPIES; copy++) {
            var columns = copies.get(copy).values();
            last =
                    finding(
                            outcome.name(),
                            outcome,
                            rows,
                            new Filled(columns.getFirst(), columns.subList(2, columns.size())));
            estimates[copy] = last.effect().estimate();
            errors[copy] = last.effect().se();
            sd += last.effect().sd() / COPIES;
            df += last.effect().df() / COPIES;
        }
        var pooled = Imputation.pool(Numbers.of(estimates), Numbers.of(errors), df);
        var effect =
                new Finding.Effect(pooled.estimate(), pooled.se(), pooled.reference().df(), sd);
        double p = pooled.reference().p();
        return new Finding(
                outcome.name(),
                java.util.Objects.requireNonNull(last).counts(),
                effect,
                points(effect, outcome.higherIsBetter()),
                new Finding.Test(p, p));
    }

    /** Of the outcome. */
    private static Numbers average(List<Columns> copies) {
        var sums = new double[copies.getFirst().values().getFirst().size()];
        for (var copy : copies) {
            for (int k = 0; k < sums.length; k++) {
                sums[k] += copy.values().getFirst().get(k) / copies.size();
            }
        }
        return Numbers.of(sums);
    }

    private Imputation.Gaps gaps(StudyPlan.Outcome outcome, int[] rows) {
        var names = new ArrayList<>(List.of(outcome.name(), TREAT));
        names.addAll(covariates);
        List<Numbers> filled = new ArrayList<>();
        List<Numbers> present = new ArrayList<>();
        for (var name : names) {
            if (name.equals(TREAT)) {
                filled.add(data.units().treat().at(rows));
                present.add(Numbers.repeat(1, rows.length));
                continue;
            }
            var column = data.column(name);
            filled.add(
                    Numbers.of(IntStream.of(rows).mapToDouble(row -> column.or(row, 0)).toArray()));
            present.add(
                    Numbers.of(
                            IntStream.of(rows)
                                    .mapToDouble(row -> column.has(row) ? 1 : 0)
                                    .toArray()));
        }
        return new Imputation.Gaps(new Columns(names, filled), new Columns(names, present));
    }

    /** The fewest clusters of an arm among these rows. */
    int fewestClusters(int[] rows) {
        var treat = data.units().treat().at(rows);
        Groups clusters = data.units().clusters().at(rows);
        var seen = new boolean[2][clusters.count()];
        for (int k = 0; k < rows.length; k++) {
            seen[(int) treat.get(k)][clusters.of(k)] = true;
        }
        return (int) Math.min(count(seen[0]), count(seen[1]));
    }

    private static long count(boolean[] seen) {
        return IntStream.range(0, seen.length).filter(i -> seen[i]).count();
    }
}
