package org.cairnlearn.statistics.effect;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Tails;

/**
 * Effect sizes as the What Works Clearinghouse (WWC) computes them.
 *
 * <p>Source: WWC Procedures Handbook 4.1 and 5.0, appendix on effect sizes; Hedges (1981).
 */
public final class EffectSizes {
    private static final double COX = 1.65;

    private EffectSizes() {}

    /**
     * Hedges' g = ω (m₁ − m₀) / s with ω = 1 − 3/(4N − 9), standard error ω √(N/(n₁n₀) + d²/2N),
     * and the improvement index 100 Φ(g) − 50. Assumes students who answer independently and
     * roughly equal spreads; for students in classes correct it with {@link ClusterCorrection}.
     *
     * @throws CannotEstimate when a group has fewer than two students or nothing varies
     */
    public static EffectSize hedges(TwoGroups groups) {
        var one = Group.of(groups.treated());
        var zero = Group.of(groups.comparison());
        if (one.n() < 2 || zero.n() < 2) {
            throw new CannotEstimate(
                    "arm.single", "A group of one student has no spread to compare with.");
        }
        double total = one.n() + zero.n();
        double pooled =
                Math.sqrt(
                        ((one.n() - 1) * one.sd() * one.sd()
                                        + (zero.n() - 1) * zero.sd() * zero.sd())
                                / (total - 2));
        if (!(pooled > 1e-12 * (Math.abs(one.mean()) + Math.abs(zero.mean())))) {
            throw new CannotEstimate(
                    "outcome.constant", "The outcome is the same for every student of a group.");
        }
        double d = (one.mean() - zero.mean()) / pooled;
        double omega = omega(total);
        double g = omega * d;
        double ratio = total / ((double) one.n() * zero.n());
        double se = omega * Math.sqrt(ratio + d * d / (2 * total));
        double exact =
                d
                        * Math.exp(
                                Tails.logGamma((total - 2) / 2) - Tails.logGamma((total - 3) / 2))
                        / Math.sqrt((total - 2) / 2);
        double t = d / Math.sqrt(ratio);
        return new EffectSize(
                new EffectSize.Arms(one, zero),
                pooled,
                new EffectSize.Hedges(g, se, exact),
                new EffectSize.Test(t, total - 2, Tails.tTwoSided(t, total - 2)),
                points(g, se));
    }

    private static double omega(double total) {
        return 1 - 3 / (4 * total - 9);
    }

    private static EffectSize.Points points(double g, double se) {
        double z = Tails.normalQuantile(0.975);
        return new EffectSize.Points(
                percentilePoints(g), percentilePoints(g - z * se), percentilePoints(g + z * se));
    }

    /** The improvement index: 100 Φ(g) − 50, from −50 to 50. */
    public static double percentilePoints(double g) {
        return 100 * Tails.normal(g) - 50;
    }

    /**
     * The Cox index of a yes-or-no outcome: ω (logit p₁ − logit p₀) / 1.65.
     *
     * @throws CannotEstimate when everybody or nobody of a group has it
     */
    public static BaselineDifference cox(TwoGroups groups) {
        if (!groups.treated().isBinary() || !groups.comparison().isBinary()) {
            throw new CannotEstimate("outcome.not-binary", "The outcome is not 0 and 1 only.");
        }
        double total = groups.treated().size() + groups.comparison().size();
        double index = omega(total) * (logit(groups.treated()) - logit(groups.comparison())) / COX;
        return new BaselineDifference(
                groups.treated().mean(), groups.comparison().mean(), index, Equivalence.of(index));
    }

    private static double logit(Numbers values) {
        double share = values.mean();
        if (share == 0 || share == 1) {
            throw new CannotEstimate(
                    "outcome.constant", "Everybody or nobody of a group has the outcome.");
        }
        return Math.log(share / (1 - share));
    }

    /** The same two groups before the programme: how far apart, and what that allows. */
    public static BaselineDifference baseline(TwoGroups groups) {
        if (groups.treated().isBinary() && groups.comparison().isBinary()) {
            return cox(groups);
        }
        double g = hedges(groups).g().value();
        return new BaselineDifference(
                groups.treated().mean(), groups.comparison().mean(), g, Equivalence.of(g));
    }
}
