package org.cairnlearn.statistics.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.numeric.Cholesky;
import org.cairnlearn.statistics.numeric.Dense;
import org.cairnlearn.statistics.numeric.Descent;

/**
 * Confirmatory factor analysis: each item measures one factor, factors have variance 1 and may go
 * together: Σ = ΛΦΛ' + Θ. Maximum likelihood, minimising log|Σ| + tr(SΣ⁻¹) − log|S| − p with S of
 * divisor n. Assumes normal answers. Source: Jöreskog (1969); omega: McDonald (1999); indices of
 * fit: Hu and Bentler (1999).
 *
 * @param omega (Σλ)²/((Σλ)² + Σθ) of each factor
 * @param correlations of factors, by "first~second"
 */
public record FactorModel(
        Named loadings, Named uniquenesses, Named omega, Named correlations, Fit fit) {
    /** How well the model fits. */
    public record Fit(Test test, double cfi, double tli, double rmsea, Residual residual) {}

    /** χ² of the model against any covariances. */
    public record Test(double chisq, int df) {}

    /** What the model leaves, and the log likelihood. */
    public record Residual(double srmr, double logLikelihood) {}

    /** A factor and its items. */
    public record Factor(String name, List<String> items) {
        public Factor {
            items = List.copyOf(items);
        }
    }

    /**
     * Fits the model to the items of all factors together.
     *
     * @throws CannotEstimate when an item does not vary, or no proper solution is found
     */
    public static FactorModel fit(Columns data, List<Factor> factors) {
        List<String> names = new ArrayList<>();
        factors.forEach(factor -> names.addAll(factor.items()));
        var items = new Columns(names, names.stream().map(data::get).toList());
        var observed = Covariance.of(items);
        double n = items.rows();
        for (var row : observed) {
            for (int j = 0; j < row.length; j++) {
                row[j] *= (n - 1) / n;
            }
        }
        var shape = new Shape(names, factors);
        var start = shape.start(observed);
        var best =
                Descent.polish(
                        at -> shape.discrepancy(at, observed),
                        Descent.minimise(at -> shape.discrepancy(at, observed), start));
        if (!Double.isFinite(shape.discrepancy(best, observed))) {
            throw new CannotEstimate("factors.none", "No factors fit these items.");
        }
        return shape.result(best, observed, n);
    }

    /** Which parameter is what. */
    private record Shape(List<String> names, List<Factor> factors) {
        int factorOf(int item) {
            int f = 0;
            int end = factors.getFirst().items().size();
            while (item >= end) {
                end += factors.get(++f).items().size();
            }
            return f;
        }

        /** Loadings, logarithms of the uniquenesses, correlations. */
        double[] start(double[][] s) {
            int p = names.size();
            int k = factors.size();
            var start = new double[2 * p + k * (k - 1) / 2];
            for (int i = 0; i < p; i++) {
                start[i] = Math.sqrt(s[i][i] / 2);
                start[p + i] = Math.log(s[i][i] / 2);
            }
            Arrays.fill(start, 2 * p, start.length, 0.2);
            return start;
        }

        double correlation(double[] at, int f, int g) {
            if (f == g) {
                return 1;
            }
            int high = Math.max(f, g);
            return at[2 * names.size() + high * (high - 1) / 2 + Math.min(f, g)];
        }

        double[][] implied(double[] at) {
            int p = names.size();
            var sigma = new double[p][p];
            for (int i = 0; i < p; i++) {
                for (int j = 0; j < p; j++) {
                    sigma[i][j] =
                            at[i] * at[j] * correlation(at, factorOf(i), factorOf(j))
                                    + (i == j ? Math.exp(at[p + i]) : 0);
                }
            }
            return sigma;
        }

        double discrepancy(double[] at, double[][] s) {
            try {
                var sigma = Cholesky.of(implied(at));
                return sigma.logDeterminant()
                        + trace(Dense.multiply(s, sigma.inverse()))
                        - Cholesky.of(s).logDeterminant()
                        - s.length;
            } catch (CannotEstimate notPositive) {
                return Double.POSITIVE_INFINITY;
            }
        }

        private static double trace(double[][] a) {
            double sum = 0;
            for (int i = 0; i < a.length; i++) {
                sum += a[i][i];
            }
            return sum;
        }

        FactorModel result(double[] at, double[][] s, double n) {
            int p = names.size();
            turn(at);
            var uniqueness = new double[p];
            for (int i = 0; i < p; i++) {
                uniqueness[i] = Math.exp(at[p + i]);
            }
            var omega = new double[factors.size()];
            List<String> pairs = new ArrayList<>();
            List<Double> correlations = new ArrayList<>();
            for (int f = 0; f < omega.length; f++) {
                double sum = 0;
                double rest = 0;
                for (int i = 0; i < p; i++) {
                    if (factorOf(i) == f) {
                        sum += at[i];
                        rest += uniqueness[i];
                    }
                }
                omega[f] = sum * sum / (sum * sum + rest);
                for (int g = 0; g < f; g++) {
                    pairs.add(factors.get(g).name() + "~" + factors.get(f).name());
                    correlations.add(correlation(at, f, g));
                }
            }
            return new FactorModel(
                    Named.of(names, Arrays.copyOf(at, p)),
                    Named.of(names, uniqueness),
                    Named.of(factors.stream().map(Factor::name).toList(), omega),
                    Named.of(
                            pairs,
                            correlations.stream().mapToDouble(Double::doubleValue).toArray()),
                    fit(at, s, n));
        }

        /** Factors point the way most of their items do. */
        private void turn(double[] at) {
            int p = names.size();
            for (int f = 0; f < factors.size(); f++) {
                double sum = 0;
                for (int i = 0; i < p; i++) {
                    sum += factorOf(i) == f ? at[i] : 0;
                }
                if (sum < 0) {
                    for (int i = 0; i < p; i++) {
                        at[i] *= factorOf(i) == f ? -1 : 1;
                    }
                    for (int g = 0; g < factors.size(); g++) {
                        if (g != f) {
                            int high = Math.max(f, g);
                            at[2 * p + high * (high - 1) / 2 + Math.min(f, g)] *= -1;
                        }
                    }
                }
            }
        }

        private Fit fit(double[] at, double[][] s, double n) {
            int p = s.length;
            double chisq = Math.max(0, n * discrepancy(at, s));
            int df = p * (p + 1) / 2 - at.length;
            double alone = -Cholesky.of(s).logDeterminant();
            for (int i = 0; i < p; i++) {
                alone += Math.log(s[i][i]);
            }
            double base = n * alone;
            double baseDf = p * (p - 1) / 2.0;
            double beyond = Math.max(chisq - df, 0);
            double baseBeyond = Math.max(base - baseDf, beyond);
            double tli = df == 0 ? 1 : (base / baseDf - chisq / df) / (base / baseDf - 1);
            double likelihood =
                    -n
                            / 2
                            * (p * Math.log(2 * Math.PI)
                                    + discrepancy(at, s)
                                    + Cholesky.of(s).logDeterminant()
                                    + p);
            return new Fit(
                    new Test(chisq, df),
                    baseBeyond == 0 ? 1 : 1 - beyond / baseBeyond,
                    tli,
                    df == 0 ? 0 : Math.sqrt(beyond / (n * df)),
                    new Residual(residual(implied(at), s), likelihood));
        }

        private static double residual(double[][] sigma, double[][] s) {
            int p = s.length;
            double sum = 0;
            for (int i = 0; i < p; i++) {
                for (int j = 0; j <= i; j++) {
                    double apart = (s[i][j] - sigma[i][j]) / Math.sqrt(s[i][i] * s[j][j]);
                    sum += apart * apart;
                }
            }
            return Math.sqrt(sum / (p * (p + 1) / 2.0));
        }
    }
}
