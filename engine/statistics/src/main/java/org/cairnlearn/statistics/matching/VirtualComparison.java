package org.cairnlearn.statistics.matching;

import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.EffectSizes;
import org.cairnlearn.statistics.numeric.Quantiles;
import org.cairnlearn.statistics.numeric.Tails;
import org.cairnlearn.statistics.regression.LinearModel;
import org.cairnlearn.statistics.regression.LinearModels;
import org.cairnlearn.statistics.regression.Robust;

/**
 * The effect on the treated against their virtual comparison groups.
 *
 * @param found how many have a group, and how large groups are
 * @param effect the raw and the adjusted difference
 * @param points the adjusted difference in standard deviations and percentile points
 * @param bands raw difference of the low, middle and high third by starting score
 * @param detail one a treated student with a group
 */
public record VirtualComparison(
        Found found, Effect effect, Points points, Numbers bands, Detail detail) {
    /**
     * @param full groups of the largest size
     * @param preDifference at the beginning, in standard deviations of the treated
     */
    public record Found(
            Counts counts, double meanSize, int full, double effective, double preDifference) {}

    /** Treated with and without a group, and different comparison students. */
    public record Counts(int with, int without, int controls) {}

    /**
     * @param raw mean of the differences
     * @param adjusted from weighted least squares on the programme and the starting score
     * @param seCr1s by school, as Stata does
     * @param se by school, CR2, with its degrees of freedom and p
     */
    public record Effect(double raw, double adjusted, double seCr1s, double se, Test test) {}

    /** Satterthwaite's degrees of freedom and the two-sided p value. */
    public record Test(double df, double p) {}

    /** 100 Φ(effect/sd) − 50 and its 95 % interval. */
    public record Points(double sd, double effectSize, double value, double low, double high) {}

    /** Size of the group, and outcome minus the group's mean. */
    public record Detail(Numbers sizes, Numbers differences) {}

    /**
     * Matches and compares. The spread is the treated variance (n − 1) pooled with the weighted
     * comparison variance (divisor Σw). Standard errors are by school, the unit that had the
     * programme.
     *
     * @throws CannotEstimate when nobody has a group or there is one school
     */
    public static VirtualComparison compare(
            VirtualGroups.Students students,
            VirtualGroups.Rules rules,
            Numbers outcome,
            Groups schools) {
        var groups = VirtualGroups.match(students, rules);
        var treated = groups.treated().stream().mapToInt(Integer::intValue).toArray();
        var sides = Sides.of(students, outcome, groups.weights(), treated);
        var design =
                new Columns(List.of("treat", "pre"), List.of(students.treat(), students.pre()))
                        .withIntercept(outcome.size());
        var model = new LinearModel(outcome, design, groups.weights(), schools, List.of("treat"));
        var cr2 = LinearModels.fit(model, Robust.CR2).coefficients();
        var cr1 = LinearModels.fit(model, Robust.CR1S).coefficients();
        var differences = groups.differences(outcome);
        double adjusted = cr2.estimate().get("treat");
        var effect =
                new Effect(
                        differences.mean(),
                        adjusted,
                        cr1.se().get("treat"),
                        cr2.se().get("treat"),
                        new Test(cr2.df().get("treat"), cr2.p().get("treat")));
        return new VirtualComparison(
                found(students, groups, sides, rules),
                effect,
                points(effect, sides.sd),
                bands(students.pre().at(treated), differences),
                new Detail(groups.sizes(), differences));
    }

    private static Found found(
            VirtualGroups.Students students,
            VirtualGroups groups,
            Sides sides,
            VirtualGroups.Rules rules) {
        var sizes = groups.sizes();
        int all = Arms.of(students.treat()).treated().length;
        return new Found(
                new Counts(sizes.size(), all - sizes.size(), sides.controls),
                sizes.mean(),
                (int) sizes.stream().filter(size -> size == rules.most()).count(),
                sides.weight * sides.weight / sides.squares,
                sides.preDifference);
    }

    private static Points points(Effect effect, double sd) {
        double reach = Tails.tQuantile(0.975, effect.test().df()) * effect.se();
        return new Points(
                sd,
                effect.adjusted() / sd,
                EffectSizes.percentilePoints(effect.adjusted() / sd),
                EffectSizes.percentilePoints((effect.adjusted() - reach) / sd),
                EffectSizes.percentilePoints((effect.adjusted() + reach) / sd));
    }

    private static Numbers bands(Numbers pre, Numbers differences) {
        var cuts = Quantiles.of(pre.toArray(), 1.0 / 3, 2.0 / 3);
        var sums = new double[3];
        var counts = new double[3];
        for (int t = 0; t < pre.size(); t++) {
            int band = (pre.get(t) > cuts[0] ? 1 : 0) + (pre.get(t) > cuts[1] ? 1 : 0);
            sums[band] += differences.get(t);
            counts[band]++;
        }
        int filled = 0;
        var means = new double[3];
        for (int band = 0; band < 3; band++) {
            if (counts[band] > 0) {
                means[filled++] = sums[band] / counts[band];
            }
        }
        return Numbers.of(java.util.Arrays.copyOf(means, filled));
    }

    /** Sums over the two sides. */
    private record Sides(
            int controls, double weight, double squares, double preDifference, double sd) {
        static Sides of(
                VirtualGroups.Students students, Numbers outcome, Numbers weights, int[] treated) {
            var arms = Arms.of(students.treat());
            double weight = 0;
            double squares = 0;
            double pre = 0;
            double post = 0;
            int controls = 0;
            for (int row : arms.controls()) {
                double w = weights.get(row);
                controls += w > 0 ? 1 : 0;
                weight += w;
                squares += w * w;
                pre += w * students.pre().get(row);
                post += w * outcome.get(row);
            }
            double spread = 0;
            for (int row : arms.controls()) {
                double apart = outcome.get(row) - post / weight;
                spread += weights.get(row) * apart * apart;
            }
            int n = treated.length;
            var own = students.pre().at(treated);
            double ownSpread = n > 1 ? outcome.at(treated).variance() * (n - 1) : 0;
            double sd = Math.sqrt((ownSpread + spread) / (n + weight - 2));
            double preSd = n > 1 ? Math.sqrt(own.variance()) : 0;
            if (!(sd > 0 && preSd > 0)) {
                throw new CannotEstimate(
                        "outcome.constant",
                        "The outcome or the starting score is the same for all matched students.");
            }
            return new Sides(controls, weight, squares, (own.mean() - pre / weight) / preSd, sd);
        }
    }
}
