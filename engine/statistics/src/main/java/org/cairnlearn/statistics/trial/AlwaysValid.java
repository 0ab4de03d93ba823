package org.cairnlearn.statistics.trial;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;

/**
 * A test that may be looked at after every item, and stopped at any: p is valid whenever somebody
 * looks, and all ranges together hold the true effect with 95 %.
 *
 * <p>Each item is drawn by itself with a known probability π. What it says of the effect is z = (y
 * − m)(t − π) / (π(1 − π)), where m is foretold from earlier items only: the running mean of the
 * student, drawn towards that of everybody. Whatever came before, z is the effect on average, so
 * that its sum is a martingale and items of one student need not be independent. With v the
 * variance of the mean of z and a normal mixture of variance τ² over effects, Λ = √(v/(v + τ²))
 * exp(τ² z̄² / 2v(v + τ²)); p is the smallest 1/Λ so far, and the range is z̄ ± √(v(v + τ²)/τ² (2
 * log(1/α) + log((v + τ²)/v))). Asymptotic: looks begin after so many items. Source: Robbins
 * (1970); Johari, Koomen, Pekelis and Walsh (2022); for dependent items Waudby-Smith, Arbour,
 * Sinha, Kennedy and Ramdas (2024).
 *
 * @param estimate mean effect of the items so far
 * @param se its standard error, for a single look
 * @param items so far
 */
public record AlwaysValid(
        double estimate, double se, double low, double high, double p, int items) {
    /** Looks begin after so many items. */
    public static final int FIRST = 50;

    private static final double LEVEL = 0.05;
    private static final double SHRINK = 5;

    /**
     * Items in the order in which they came.
     *
     * @param treat 1 with the programme
     * @param students whose items they are
     */
    public record Items(Numbers outcome, Numbers treat, Groups students) {}

    /**
     * @param probability with which each item was drawn
     * @param expected an effect that is likely if there is any; the test is most sensitive to it
     */
    public record Rule(double probability, double expected) {
        public Rule {
            if (!(probability > 0 && probability < 1 && expected > 0)) {
                throw new IllegalArgumentException(
                        "A probability lies between 0 and 1 and an expected effect above 0");
            }
        }
    }

    /** After all items. */
    public static AlwaysValid of(Items items, Rule rule) {
        return path(items, rule).getLast();
    }

    /**
     * After each item, from the first look on.
     *
     * @throws CannotEstimate when there are too few items, or nothing varies
     */
    public static List<AlwaysValid> path(Items items, Rule rule) {
        if (!items.treat().isBinary()) {
            throw new CannotEstimate(
                    "treat.not-binary", "The column of the programme holds more than 0 and 1.");
        }
        int n = items.outcome().size();
        if (n < FIRST) {
            throw new CannotEstimate(
                    "items.few", "There are fewer than %d items.".formatted(FIRST));
        }
        if (items.outcome().isConstant()) {
            throw new CannotEstimate("outcome.constant", "The outcome is the same for every item.");
        }
        List<AlwaysValid> path = new ArrayList<>();
        var scores = scores(items, rule.probability());
        double mean = 0;
        double squares = 0;
        double p = 1;
        for (int k = 0; k < n; k++) {
            double step = scores[k] - mean;
            mean += step / (k + 1);
            squares += step * (scores[k] - mean);
            if (k + 1 >= FIRST) {
                var look = look(mean, squares / k / (k + 1), rule.expected(), k + 1);
                p = Math.min(p, look.p());
                path.add(
                        new AlwaysValid(mean, look.se(), look.low(), look.high(), p, look.items()));
            }
        }
        return List.copyOf(path);
    }

    private static AlwaysValid look(double mean, double v, double expected, int items) {
        double tau = expected * expected;
        double both = v + tau;
        double log = 0.5 * Math.log(v / both) + tau * mean * mean / (2 * v * both);
        double reach = Math.sqrt(v * both / tau * (2 * Math.log(1 / LEVEL) + Math.log(both / v)));
        return new AlwaysValid(
                mean, Math.sqrt(v), mean - reach, mean + reach, Math.min(1, Math.exp(-log)), items);
    }

    private static double[] scores(Items items, double probability) {
        int n = items.outcome().size();
        var scores = new double[n];
        var sums = new double[items.students().count()];
        var counts = new int[sums.length];
        double all = 0;
        for (int k = 0; k < n; k++) {
            int student = items.students().of(k);
            double everybody = k == 0 ? 0 : all / k;
            double foretold = (sums[student] + SHRINK * everybody) / (counts[student] + SHRINK);
            double y = items.outcome().get(k);
            scores[k] =
                    (y - foretold)
                            * (items.treat().get(k) - probability)
                            / (probability * (1 - probability));
            sums[student] += y;
            counts[student]++;
            all += y;
        }
        return scores;
    }
}
