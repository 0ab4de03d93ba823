package org.cairnlearn.statistics.scale;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.Numbers;

/**
 * How well items measure one thing together.
 *
 * @param alpha Cronbach's: k/(k − 1) (1 − Σ var / var of the sum)
 * @param standardised the same from correlations
 * @param meanCorrelation between items
 * @param itemRest correlation of each item with the sum of the others
 * @param without alpha if the item is left out; for three items or more
 */
public record Reliability(
        double alpha, double standardised, double meanCorrelation, Named itemRest, Named without) {
    /** Source: Cronbach (1951). Assumes that all items are scored in the same direction. */
    public static Reliability of(Columns items) {
        int k = items.count();
        if (k < 2) {
            throw new CannotEstimate("items.few", "A scale has at least two items.");
        }
        var covariance = Covariance.of(items);
        double sum = 0;
        for (int i = 0; i < k; i++) {
            for (int j = 0; j < i; j++) {
                sum += covariance[i][j] / Math.sqrt(covariance[i][i] * covariance[j][j]);
            }
        }
        double mean = sum / (k * (k - 1) / 2.0);
        var drop = withoutEach(covariance);
        double own = 0;
        double all = 0;
        for (int i = 0; i < k; i++) {
            own += covariance[i][i];
            all += Numbers.of(covariance[i]).sum();
        }
        return new Reliability(
                alpha(k, own, all),
                k * mean / (1 + (k - 1) * mean),
                mean,
                Named.of(items.names(), drop[0]),
                Named.of(items.names(), drop[1]));
    }

    /** Of each item: its correlation with the rest, and the rest's alpha. */
    private static double[][] withoutEach(double[][] covariance) {
        int k = covariance.length;
        var rest = new double[k];
        var without = new double[k];
        for (int i = 0; i < k; i++) {
            double with = 0;
            double others = 0;
            double own = 0;
            for (int a = 0; a < k; a++) {
                with += a == i ? 0 : covariance[i][a];
                own += a == i ? 0 : covariance[a][a];
                for (int b = 0; b < k; b++) {
                    others += a == i || b == i ? 0 : covariance[a][b];
                }
            }
            rest[i] = with / Math.sqrt(covariance[i][i] * others);
            without[i] = k > 2 ? alpha(k - 1, own, others) : Double.NaN;
        }
        return new double[][] {rest, without};
    }

    private static double alpha(int k, double own, double all) {
        return k / (k - 1.0) * (1 - own / all);
    }
}
