package org.cairnlearn.statistics.regression;

import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.numeric.Dense;
import org.cairnlearn.statistics.numeric.Inference;
import org.cairnlearn.statistics.numeric.Least;
import org.cairnlearn.statistics.numeric.Tails;

/** Linear models by weighted least squares, with standard errors for students who sit together. */
public final class LinearModels {
    private LinearModels() {}

    /**
     * Fits y = Xβ + e by least squares with weights.
     *
     * <p>Standard errors as {@link Robust} says. For CR2 the degrees of freedom are Satterthwaite's
     * under independent rows. Assumes that clusters are independent; with fewer than ten clusters
     * take CR2. Source: Pustejovsky and Tipton (2018).
     *
     * @throws CannotEstimate when columns are collinear, rows too few, or there is one cluster
     */
    public static LinearFit fit(LinearModel given, Robust robust) {
        return fit(given, robust, robust == Robust.CR2 ? Freedom.SATTERTHWAITE : Freedom.CLUSTERS);
    }

    /** The same with a choice of degrees of freedom; without clusters they are always n − p. */
    public static LinearFit fit(LinearModel given, Robust robust, Freedom freedom) {
        var model = given.weighted();
        var least = least(model);
        int p = model.design().count();
        int n = model.outcome().size();
        double residual = 0;
        for (int row = 0; row < n; row++) {
            double r = least.residuals()[row];
            residual += model.weights().get(row) * r * r;
        }
        if (!(residual > 1e-20 * spread(model))) {
            throw noErrorLeft();
        }
        double variance = n > p ? residual / (n - p) : 0;
        var places = model.places(model.report());
        var estimate = new double[places.length];
        var se = new double[places.length];
        var df = new double[places.length];
        var sandwich = robust == Robust.CLASSICAL ? null : Sandwich.of(model, least, robust);
        for (int k = 0; k < places.length; k++) {
            estimate[k] = least.coefficients()[places[k]];
            if (sandwich == null) {
                se[k] = Math.sqrt(variance * least.bread()[places[k]][places[k]]);
                df[k] = n - p;
            } else {
                var c = unit(p, places[k]);
                se[k] = Math.sqrt(sandwich.covariance(c, c));
                df[k] =
                        freedom == Freedom.SATTERTHWAITE
                                ? sandwich.makings(c).degreesOfFreedom()
                                : sandwich.clusters() - 1;
            }
            requireSpread(se[k], df[k]);
        }
        return new LinearFit(
                Inference.of(model.report(), estimate, se, df),
                n,
                model.clusters().count(),
                Math.sqrt(variance));
    }

    private static Least least(LinearModel model) {
        return Least.fit(
                model.design().toArrays(),
                model.design().names(),
                model.outcome().toArray(),
                model.weights().toArray());
    }

    private static void requireSpread(double se, double df) {
        if (!(se > 0 && df > 0)) {
            throw noErrorLeft();
        }
    }

    private static CannotEstimate noErrorLeft() {
        return new CannotEstimate(
                "residuals.none",
                "The model fits without any error, or too few clusters tell a term apart, so there is no standard error.");
    }

    /** The weighted squares of the outcome around its mean. */
    private static double spread(LinearModel model) {
        var y = model.outcome();
        double mean = y.times(model.weights()).sum() / model.weights().sum();
        var apart = y.map(value -> value - mean);
        return apart.times(apart).times(model.weights()).sum();
    }

    private static double[] unit(int size, int place) {
        var unit = new double[size];
        unit[place] = 1;
        return unit;
    }

    /** A test of several terms at once. */
    public record Wald(double f, double df1, double df2, double p) {}

    /**
     * Whether all these terms are zero, by the approximate Hotelling T² test with CR2 (AHT): F = (η
     * − q + 1)/(ηq) · b'(CVC')⁻¹b with q and η − q + 1 degrees of freedom, where η = q(q + 1) / ΣΣ
     * var(Dₛₜ) and D is the estimated covariance in units of its expectation. Source: Tipton and
     * Pustejovsky (2015), "HTZ".
     */
    public static Wald wald(LinearModel given, List<String> terms) {
        var model = given.weighted();
        var least = least(model);
        var sandwich = Sandwich.of(model, least, Robust.CR2);
        var places = model.places(terms);
        int q = places.length;
        int p = model.design().count();
        var b = new double[q];
        var v = new double[q][q];
        for (int s = 0; s < q; s++) {
            b[s] = least.coefficients()[places[s]];
            for (int t = 0; t < q; t++) {
                v[s][t] = sandwich.covariance(unit(p, places[s]), unit(p, places[t]));
            }
        }
        double eta = eta(sandwich, places, p);
        double df2 = eta - q + 1;
        if (!(df2 > 0)) {
            throw new CannotEstimate(
                    "clusters.few",
                    "There are too few clusters to test %d terms at once.".formatted(q));
        }
        double f = df2 / (eta * q) * Dense.form(b, Dense.inverse(v), b);
        return new Wald(f, q, df2, Tails.fUpper(f, q, df2));
    }

    /** Contrasts are turned so that their expected covariance is I. */
    private static double eta(Sandwich sandwich, int[] places, int p) {
        int q = places.length;
        var raw = new Makings[q];
        for (int s = 0; s < q; s++) {
            raw[s] = sandwich.makings(unit(p, places[s]));
        }
        if (q == 1) {
            return raw[0].degreesOfFreedom();
        }
        var root = Dense.power(Makings.expected(raw), -0.5, 1e-14);
        var turned = new Makings[q];
        for (int s = 0; s < q; s++) {
            var c = new double[p];
            for (int t = 0; t < q; t++) {
                c[places[t]] = root[s][t];
            }
            turned[s] = sandwich.makings(c);
        }
        return q * (q + 1) / Makings.totalVariance(turned);
    }
}
