package org.cairnlearn.statistics.matching;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Descent;

/**
 * Weights of the comparison students under which their means of all columns equal those of the
 * treated, as even as they can be: w = exp(λ'z)/Σ exp(λ'z) with z = x − the treated mean, where λ
 * minimises log Σ exp(λ'z). Source: Hainmueller (2012).
 *
 * @param weights treated 1; comparison students sum to the number of treated
 * @param farthest largest difference of means that is left, in standard deviations
 */
public record EntropyBalance(Numbers weights, double farthest) {
    private static final double CLOSE = 1e-6;

    /**
     * @throws CannotEstimate when no weights can make the means equal, since the treated lie
     *     outside of the comparison students
     */
    public static EntropyBalance of(Numbers treat, Columns covariates) {
        var arms = Arms.of(treat);
        int p = covariates.count();
        var z = new double[p][arms.controls().length];
        for (int j = 0; j < p; j++) {
            var column = covariates.values().get(j);
            double target = column.at(arms.treated()).mean();
            double sd = Math.sqrt(column.at(arms.controls()).variance());
            for (int i = 0; i < z[j].length; i++) {
                z[j][i] = (column.get(arms.controls()[i]) - target) / (sd > 0 ? sd : 1);
            }
        }
        ToDoubleFunction<double[]> dual = lambda -> shares(z, lambda, new double[z[0].length]);
        UnaryOperator<double[]> means =
                lambda -> {
                    var share = new double[z[0].length];
                    shares(z, lambda, share);
                    return means(z, share);
                };
        var lambda = Descent.minimise(dual, means, new double[p]);
        var share = new double[z[0].length];
        shares(z, lambda, share);
        double farthest = 0;
        for (double apart : means(z, share)) {
            farthest = Math.max(farthest, Math.abs(apart));
        }
        if (!(farthest < CLOSE)) {
            throw new CannotEstimate(
                    "balance.impossible",
                    "No weights make the comparison students like the treated ones; they are too different.");
        }
        var weights = treat.toArray();
        for (int i = 0; i < share.length; i++) {
            weights[arms.controls()[i]] = share[i] * arms.treated().length;
        }
        return new EntropyBalance(Numbers.of(weights), farthest);
    }

    /** Fills the shares; gives log Σ exp(λ'z). */
    private static double shares(double[][] z, double[] lambda, double[] share) {
        for (int j = 0; j < z.length; j++) {
            for (int i = 0; i < share.length; i++) {
                share[i] += lambda[j] * z[j][i];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double value : share) {
            most = Math.max(most, value);
        }
        double sum = 0;
        for (int i = 0; i < share.length; i++) {
            share[i] = Math.exp(share[i] - most);
            sum += share[i];
        }
        for (int i = 0; i < share.length; i++) {
            share[i] /= sum;
        }
        return most + Math.log(sum);
    }

    private static double[] means(double[][] z, double[] share) {
        var means = new double[z.length];
        for (int j = 0; j < z.length; j++) {
            for (int i = 0; i < share.length; i++) {
                means[j] += share[i] * z[j][i];
            }
        }
        return means;
    }
}
