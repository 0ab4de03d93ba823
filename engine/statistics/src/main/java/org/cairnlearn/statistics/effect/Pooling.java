package org.cairnlearn.statistics.effect;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Coefficients;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Cholesky;
import org.cairnlearn.statistics.numeric.Dense;
import org.cairnlearn.statistics.numeric.Inference;
import org.cairnlearn.statistics.numeric.Tails;

/**
 * Several studies of the same programme pooled, or their effects related to how it was carried out.
 *
 * <p>Effects yᵢ with known variances vᵢ: yᵢ = xᵢβ + uᵢ + eᵢ, var uᵢ = τ². Fixed effect: τ² = 0
 * (what the WWC uses). τ² by DerSimonian and Laird (1986) or by restricted maximum likelihood
 * (Fisher scoring; Viechtbauer 2005). Knapp and Hartung (2003) scale the standard errors by the
 * residuals and use t with k − p degrees of freedom. Assumes that the studies are independent.
 */
public final class Pooling {
    private Pooling() {}

    /** How τ² is found. */
    public enum Method {
        FIXED,
        DERSIMONIAN_LAIRD,
        REML
    }

    /**
     * @param effects one a study
     * @param variances of the effects
     * @param moderators what might explain differences, without the intercept; may be no column
     */
    public record Studies(
            Numbers effects,
            Numbers variances,
            Columns moderators,
            Method method,
            boolean knappHartung) {}

    /**
     * @param tau2 variance between studies
     * @param q heterogeneity at τ² = 0
     * @param i2 share of the variance that is between studies, in percent
     * @param prediction where 95 % of the true effects of further studies lie, by the normal
     *     distribution; for pooled effects without moderators
     */
    public record Pooled(
            Coefficients coefficients, double tau2, double q, double i2, Range prediction) {}

    /** From and to. */
    public record Range(double low, double high) {}

    /**
     * Pools or regresses the effects.
     *
     * @throws CannotEstimate when there are no more studies than coefficients or a variance is not
     *     positive
     */
    public static Pooled pool(Studies studies) {
        if (studies.variances().stream().anyMatch(v -> !(v > 0))) {
            throw new CannotEstimate(
                    "variance.positive", "Each study needs a variance above zero.");
        }
        var design = studies.moderators().withIntercept(studies.effects().size());
        var x = design.toArrays();
        var y = studies.effects().toArray();
        var v = studies.variances().toArray();
        if (y.length <= x.length) {
            throw new CannotEstimate("studies.few", "There are too few studies to pool.");
        }
        double q = new Fit(x, y, v, 0).q();
        double tau2 =
                switch (studies.method()) {
                    case FIXED -> 0;
                    case DERSIMONIAN_LAIRD -> momentTau(x, y, v, q);
                    case REML -> reml(x, y, v, momentTau(x, y, v, q));
                };
        var fit = new Fit(x, y, v, tau2);
        double df = studies.knappHartung() ? y.length - x.length : Double.POSITIVE_INFINITY;
        double scale = studies.knappHartung() ? fit.q() / df : 1;
        double typical = (y.length - x.length) / new Fit(x, y, v, 0).traceP();
        var coefficients = coefficients(design, fit, scale, df);
        double width = Tails.normalQuantile(0.975) * Math.sqrt(scale * fit.covariance[0][0] + tau2);
        return new Pooled(
                coefficients,
                tau2,
                q,
                100 * tau2 / (tau2 + typical),
                new Range(fit.beta[0] - width, fit.beta[0] + width));
    }

    private static Coefficients coefficients(Columns design, Fit fit, double scale, double df) {
        int p = fit.beta.length;
        var se = new double[p];
        var dfs = new double[p];
        for (int j = 0; j < p; j++) {
            se[j] = Math.sqrt(scale * fit.covariance[j][j]);
            dfs[j] = df;
        }
        return Inference.of(design.names(), fit.beta, se, dfs);
    }

    private static double momentTau(double[][] x, double[] y, double[] v, double q) {
        return Math.max(0, (q - (y.length - x.length)) / new Fit(x, y, v, 0).traceP());
    }

    private static double reml(double[][] x, double[] y, double[] v, double start) {
        double tau2 = start;
        for (int step = 0; step < 1000; step++) {
            var fit = new Fit(x, y, v, tau2);
            double move = fit.score() / fit.information();
            if (!Double.isFinite(move)) {
                break;
            }
            double next = tau2 + move;
            while (next < 0) {
                move /= 2;
                next = move > -1e-14 ? 0 : tau2 + move;
            }
            if (Math.abs(next - tau2) <= 1e-15 + 1e-13 * tau2) {
                return next < 1e-12 ? 0 : next;
            }
            tau2 = next;
        }
        throw new CannotEstimate(
                "tau.diverged", "The variance between the studies could not be found.");
    }

    /** Weighted least squares at one τ². */
    private static final class Fit {
        private final double[] w;
        private final double[] beta;
        private final double[][] covariance;
        private final double[] residual;
        private final double[][] x;

        Fit(double[][] x, double[] y, double[] v, double tau2) {
            this.x = x;
            w = new double[y.length];
            for (int i = 0; i < y.length; i++) {
                w[i] = 1 / (v[i] + tau2);
            }
            covariance = Cholesky.of(Dense.cross(x, weighted(w))).inverse();
            var score = new double[x.length];
            for (int j = 0; j < x.length; j++) {
                for (int i = 0; i < y.length; i++) {
                    score[j] += w[i] * x[j][i] * y[i];
                }
            }
            beta = Dense.multiply(covariance, score);
            residual = y.clone();
            for (int j = 0; j < x.length; j++) {
                for (int i = 0; i < y.length; i++) {
                    residual[i] -= beta[j] * x[j][i];
                }
            }
        }

        private double[][] weighted(double[] by) {
            var columns = new double[x.length][];
            for (int j = 0; j < x.length; j++) {
                columns[j] = x[j].clone();
                for (int i = 0; i < by.length; i++) {
                    columns[j][i] *= by[i];
                }
            }
            return columns;
        }

        double q() {
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * residual[i] * residual[i];
            }
            return sum;
        }

        private double[] power(int k) {
            var power = new double[w.length];
            for (int i = 0; i < w.length; i++) {
                power[i] = Math.pow(w[i], k);
            }
            return power;
        }

        private double[][] middle(int k) {
            return Dense.multiply(covariance, Dense.cross(x, weighted(power(k))));
        }

        double traceP() {
            return Numbers.of(w).sum() - trace(middle(2));
        }

        /** tr(PP) for the REML information. */
        double information() {
            var two = middle(2);
            return Numbers.of(power(2)).sum()
                    - 2 * trace(middle(3))
                    + trace(Dense.multiply(two, two));
        }

        /** y'PPy − tr(P): twice the derivative of the restricted likelihood. */
        double score() {
            double sum = 0;
            for (int i = 0; i < w.length; i++) {
                sum += w[i] * w[i] * residual[i] * residual[i];
            }
            return sum - traceP();
        }

        private static double trace(double[][] a) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i][i];
            }
            return sum;
        }
    }
}
