package org.cairnlearn.statistics.numeric;

import org.hipparchus.special.Beta;
import org.hipparchus.special.Erf;
import org.hipparchus.special.Gamma;

/** Tail probabilities and quantiles, exact to about 12 digits, also far out in the tails. */
public final class Tails {
    private static final double SQRT2 = Math.sqrt(2);

    private Tails() {}

    /** P(Z ≤ z). */
    public static double normal(double z) {
        return z < 0 ? 0.5 * Erf.erfc(-z / SQRT2) : 1 - 0.5 * Erf.erfc(z / SQRT2);
    }

    public static double density(double z) {
        return Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
    }

    public static double normalQuantile(double p) {
        if (p > 0.5) {
            return -normalQuantile(1 - p);
        }
        double z = -SQRT2 * Erf.erfcInv(2 * p);
        return z - (normal(z) - p) / density(z);
    }

    /** P(|Z| ≥ |z|). */
    public static double normalTwoSided(double z) {
        return Erf.erfc(Math.abs(z) / SQRT2);
    }

    /** P(|T| ≥ |t|) with these degrees of freedom. */
    public static double tTwoSided(double t, double df) {
        return Beta.regularizedBeta(df / (df + t * t), df / 2, 0.5);
    }

    /** P(T ≤ t). */
    public static double t(double t, double df) {
        double tail = tTwoSided(t, df) / 2;
        return t < 0 ? tail : 1 - tail;
    }

    /** P(|T| ≥ |t|), or of the normal distribution when the degrees of freedom are infinite. */
    public static double twoSided(double t, double df) {
        return Double.isInfinite(df) ? normalTwoSided(t) : tTwoSided(t, df);
    }

    /** The t with P(T ≤ t) = p; by Newton's method from the normal quantile, kept in a bracket. */
    public static double tQuantile(double p, double df) {
        if (Double.isInfinite(df)) {
            return normalQuantile(p);
        }
        if (p < 0.5) {
            return -tQuantile(1 - p, df);
        }
        double low = 0;
        double high = 1;
        while (tTwoSided(high, df) / 2 > 1 - p) {
            low = high;
            high *= 2;
        }
        double t = Math.min(Math.max(normalQuantile(p), low), high);
        for (int step = 0; step < 200; step++) {
            double excess = 1 - p - tTwoSided(t, df) / 2;
            if (excess < 0) {
                low = t;
            } else {
                high = t;
            }
            double next = t - excess / tDensity(t, df);
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(next - t) <= 1e-14 * t) {
                return next;
            }
            t = next;
        }
        return t;
    }

    private static double tDensity(double t, double df) {
        return Math.exp(
                        Gamma.logGamma((df + 1) / 2)
                                - Gamma.logGamma(df / 2)
                                - (df + 1) / 2 * Math.log1p(t * t / df))
                / Math.sqrt(df * Math.PI);
    }

    /** P(F ≥ f). */
    public static double fUpper(double f, double df1, double df2) {
        return f <= 0 ? 1 : Beta.regularizedBeta(df2 / (df2 + df1 * f), df2 / 2, df1 / 2);
    }

    /** P(χ² ≥ x). */
    public static double chiUpper(double x, double df) {
        return x <= 0 ? 1 : Gamma.regularizedGammaQ(df / 2, x / 2);
    }

    public static double logGamma(double x) {
        return Gamma.logGamma(x);
    }

    /**
     * P(T ≤ t) for the non-central t: the normal probability of t·s − δ, averaged over the
     * distribution of s = χ/√df by Simpson's rule.
     */
    public static double noncentralT(double t, double df, double delta) {
        double centre = Math.sqrt(Math.max(df - 1, 0.01) / df);
        double spread = 1 / Math.sqrt(2 * df);
        double low = Math.max(0, centre - 12 * spread);
        double high = centre + 12 * spread;
        int steps = 2000;
        double width = (high - low) / steps;
        double constant = Math.log(2) + df / 2 * Math.log(df / 2) - Gamma.logGamma(df / 2);
        double sum = 0;
        for (int i = 0; i <= steps; i++) {
            double s = low + i * width;
            double weight = i == 0 || i == steps ? 1 : i % 2 == 1 ? 4 : 2;
            double log = s == 0 ? (df == 1 ? constant : -700) : logChi(s, df, constant);
            sum += weight * Math.exp(log) * normal(t * s - delta);
        }
        return Math.min(1, sum * width / 3);
    }

    private static double logChi(double s, double df, double constant) {
        return constant + (df - 1) * Math.log(s) - df * s * s / 2;
    }
}
