package org.cairnlearn.statistics.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Coefficients;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Dense;
import org.cairnlearn.statistics.numeric.Descent;
import org.cairnlearn.statistics.numeric.Inference;
import org.cairnlearn.statistics.numeric.Least;

/**
 * Linear mixed models: y = Xβ + Σ Zₜbₜ + e with bₜ ~ N(0, σ²ΛₜΛₜ') for each group of kind t, and e
 * ~ N(0, σ²).
 *
 * <p>Restricted maximum likelihood over the factors Λ; degrees of freedom by Satterthwaite's method
 * with the numerical Hessian of the likelihood in (θ, σ), as lmerTest does. Kinds may be nested (to
 * any depth that the data carry) or crossed. Assumes normal effects that do not depend on the
 * columns. With fewer than about ten groups prefer CR2. Source: Bates, Mächler, Bolker and Walker
 * (2015); Kuznetsova, Brockhoff and Christensen (2017).
 */
public final class MixedModels {
    private MixedModels() {}

    /**
     * Fits the model.
     *
     * @throws CannotEstimate when columns are collinear or rows too few
     */
    public static MixedFit fit(MixedModel model) {
        var terms = new ArrayList<>(model.random());
        terms.sort(
                Comparator.comparingInt(
                        (RandomTerm term) -> -term.groups().count() * term.effects().count()));
        int rows = model.outcome().size();
        var columns = model.fixed().toArrays();
        var names = model.fixed().names();
        var plain =
                Least.fit(
                        columns,
                        names,
                        model.outcome().toArray(),
                        Numbers.repeat(1, rows).toArray());
        if (!(Dense.dot(plain.residuals(), plain.residuals()) > 1e-18 * rows)) {
            throw new CannotEstimate(
                    "residuals.none", "The columns explain the outcome without any error.");
        }
        var sums = new Sums(terms, columns, plain.residuals());
        var likelihood = new Likelihood(sums, terms, rows, columns.length);
        var theta = Descent.minimise(likelihood::deviance, likelihood.start());
        theta = Descent.polish(likelihood::deviance, theta);
        var best = likelihood.at(theta);
        var solution = best.solution();
        var beta = Arrays.copyOfRange(solution, sums.dense(), solution.length);
        for (int j = 0; j < beta.length; j++) {
            beta[j] += plain.coefficients()[j];
        }
        return new MixedFit(
                coefficients(names, beta, likelihood, theta),
                variances(terms, likelihood.factors(theta), best.residualVariance()),
                likelihood.deviance(theta),
                model.random().stream()
                        .map(term -> effects(term, terms.indexOf(term), best, solution))
                        .toList());
    }

    private static Coefficients coefficients(
            List<String> names, double[] beta, Likelihood likelihood, double[] theta) {
        var at = Arrays.copyOf(theta, theta.length + 1);
        at[theta.length] = Math.sqrt(likelihood.at(theta).residualVariance());
        var variance = variances(likelihood, at);
        var inverse = Dense.power(Descent.hessian(likelihood::devianceAt, at), -1, 1e-8);
        var slopes = slopes(likelihood, at);
        var se = new double[beta.length];
        var df = new double[beta.length];
        for (int j = 0; j < beta.length; j++) {
            se[j] = Math.sqrt(variance[j]);
            double spread = 2 * Dense.form(slopes[j], inverse, slopes[j]);
            df[j] = spread > 0 ? 2 * variance[j] * variance[j] / spread : 1e9;
        }
        return Inference.of(names, beta, se, df);
    }

    /** The variances of the coefficients at (θ, σ). */
    private static double[] variances(Likelihood likelihood, double[] at) {
        var covariance = likelihood.at(Arrays.copyOf(at, at.length - 1)).covariance();
        var variances = new double[covariance.length];
        for (int j = 0; j < variances.length; j++) {
            variances[j] = at[at.length - 1] * at[at.length - 1] * covariance[j][j];
        }
        return variances;
    }

    /** How they change with each parameter, by central differences of fourth order. */
    private static double[][] slopes(Likelihood likelihood, double[] at) {
        var slopes = new double[variances(likelihood, at).length][at.length];
        double[] steps = {-2, -1, 1, 2};
        double[] weights = {1, -8, 8, -1};
        for (int i = 0; i < at.length; i++) {
            double h = 5e-3 * Math.max(0.1, Math.abs(at[i]));
            for (int s = 0; s < steps.length; s++) {
                var moved = at.clone();
                moved[i] += steps[s] * h;
                var there = variances(likelihood, moved);
                for (int j = 0; j < there.length; j++) {
                    slopes[j][i] += weights[s] * there[j] / (12 * h);
                }
            }
        }
        return slopes;
    }

    private static MixedFit.Variances variances(
            List<RandomTerm> terms, double[][][] factors, double residual) {
        List<MixedFit.Variance> list = new ArrayList<>();
        double intercepts = 0;
        for (int t = 0; t < factors.length; t++) {
            var names = terms.get(t).effects().names();
            var covariance = Dense.multiply(factors[t], Dense.transpose(factors[t]));
            for (int i = 0; i < names.size(); i++) {
                for (int j = 0; j <= i; j++) {
                    list.add(
                            new MixedFit.Variance(
                                    terms.get(t).name(),
                                    names.get(j),
                                    names.get(i),
                                    residual * covariance[i][j]));
                }
                if (names.get(i).equals(Columns.INTERCEPT)) {
                    intercepts += residual * covariance[i][i];
                }
            }
        }
        return new MixedFit.Variances(list, residual, intercepts / (intercepts + residual));
    }

    private static MixedFit.Effects effects(
            RandomTerm term, int kind, Likelihood.Factored best, double[] solution) {
        int groups = term.groups().count();
        var values = new double[term.effects().count()][groups];
        for (int group = 0; group < groups; group++) {
            var effects =
                    kind == 0 ? best.effects(group, solution) : best.effects(kind, group, solution);
            for (int e = 0; e < effects.length; e++) {
                values[e][group] = effects[e];
            }
        }
        return new MixedFit.Effects(
                term.name(),
                term.groups().labels(),
                new Columns(
                        term.effects().names(), Arrays.stream(values).map(Numbers::of).toList()));
    }
}
