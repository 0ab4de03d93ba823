package org.cairnlearn.statistics.numeric;

import java.util.Arrays;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;

/**
 * Logistic regression by maximum likelihood: Newton's method (iteratively reweighted least
 * squares). Cost: about six passes over n rows with p² each.
 *
 * @param coefficients on the logit scale
 * @param fitted the probabilities
 * @param deviance −2 log likelihood
 */
public record Logit(double[] coefficients, double[] fitted, double deviance) {
    private static final int MOST_STEPS = 50;

    /** Deviance a row below which nothing is left to explain. */
    private static final double SEPARATED = 1e-6;

    /**
     * @param y 0 or 1
     * @throws CannotEstimate when the columns are collinear or predict y without error
     */
    public static Logit fit(double[][] columns, List<String> names, double[] y) {
        Least.fit(columns.length > 0 ? sample(columns) : columns, names, sample(y), ones(y));
        int p = columns.length;
        var coefficients = new double[p];
        var fitted = new double[y.length];
        double deviance = Double.POSITIVE_INFINITY;
        for (int step = 0; step < MOST_STEPS; step++) {
            double now = predict(columns, coefficients, fitted, y);
            if (now < SEPARATED * y.length) {
                throw separated();
            }
            if (Math.abs(deviance - now) <= 1e-14 * (now + 0.1)) {
                return new Logit(coefficients, fitted, now);
            }
            deviance = now;
            var move = newton(columns, fitted, y);
            for (int j = 0; j < p; j++) {
                coefficients[j] += move[j];
            }
        }
        return new Logit(coefficients, fitted, predict(columns, coefficients, fitted, y));
    }

    /** Ranks are found on at most 20,000 rows. */
    private static double[] sample(double[] y) {
        int step = Math.max(1, y.length / 20_000);
        var chosen = new double[(y.length + step - 1) / step];
        for (int i = 0; i < chosen.length; i++) {
            chosen[i] = y[i * step];
        }
        return chosen;
    }

    private static double[][] sample(double[][] columns) {
        var chosen = new double[columns.length][];
        for (int j = 0; j < columns.length; j++) {
            chosen[j] = sample(columns[j]);
        }
        return chosen;
    }

    private static double[] ones(double[] y) {
        var ones = sample(y);
        Arrays.fill(ones, 1);
        return ones;
    }

    /** Fills the probabilities; gives the deviance. */
    private static double predict(
            double[][] columns, double[] coefficients, double[] fitted, double[] y) {
        Arrays.fill(fitted, 0);
        for (int j = 0; j < columns.length; j++) {
            double b = coefficients[j];
            var column = columns[j];
            for (int i = 0; i < fitted.length; i++) {
                fitted[i] += b * column[i];
            }
        }
        double deviance = 0;
        for (int i = 0; i < fitted.length; i++) {
            double eta = fitted[i];
            double small = Math.exp(-Math.abs(eta));
            double missed = y[i] == 1 ? -eta : eta;
            deviance += Math.max(missed, 0) + Math.log1p(small);
            fitted[i] = eta >= 0 ? 1 / (1 + small) : small / (1 + small);
        }
        return 2 * deviance;
    }

    private static double[] newton(double[][] columns, double[] fitted, double[] y) {
        int p = columns.length;
        int n = y.length;
        var weight = new double[n];
        for (int i = 0; i < n; i++) {
            weight[i] = fitted[i] * (1 - fitted[i]);
        }
        var information = new double[p][p];
        var score = new double[p];
        var weighted = new double[n];
        for (int j = 0; j < p; j++) {
            var column = columns[j];
            double sum = 0;
            for (int i = 0; i < n; i++) {
                weighted[i] = weight[i] * column[i];
                sum += (y[i] - fitted[i]) * column[i];
            }
            score[j] = sum;
            for (int k = 0; k <= j; k++) {
                information[j][k] = Dense.dot(weighted, columns[k]);
                information[k][j] = information[j][k];
            }
        }
        try {
            return Cholesky.of(information).solve(score);
        } catch (CannotEstimate singular) {
            throw separated();
        }
    }

    private static CannotEstimate separated() {
        return new CannotEstimate(
                "logit.separated",
                "The columns tell the two groups apart without error, so no propensity can be estimated.");
    }
}
