package org.cairnlearn.statistics.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Quantiles;

/**
 * Growth percentiles: where a student's score lies among students with the same earlier scores.
 *
 * <p>Quantile regression of the score at τ = 0.005, 0.015 … 0.995 on cubic B-splines of each
 * earlier score (inner knots at its 20th, 40th, 60th and 80th percentile, ends 10 % beyond its
 * range). The percentile is how many of the predicted quantiles lie below the score, from 1 to 99.
 * It says how a student grew compared with others, never why. Source: Betebenner (2009).
 *
 * @param percentiles one a row
 * @param losses what the regression minimises, one a τ
 * @param median the middle percentile
 */
public record GrowthPercentiles(Numbers percentiles, Numbers losses, double median) {
    private static final int QUANTILES = 100;

    /** A quantile that goes through a score is not below it, however it is rounded. */
    private static final double CLOSE = 1e-9;

    /** For cohorts of {@value #FEWEST} or more. */
    private static final int FEWEST = 100;

    /**
     * @throws CannotEstimate when the cohort is too small or an earlier score does not vary
     */
    public static GrowthPercentiles of(Numbers score, Columns priors) {
        if (score.size() < FEWEST) {
            throw new CannotEstimate(
                    "cohort.small",
                    "Growth percentiles need at least %d students.".formatted(FEWEST));
        }
        var design = splines(priors).withIntercept(score.size());
        var taus = new double[QUANTILES];
        Arrays.setAll(taus, k -> (k + 0.5) / QUANTILES);
        var fits = QuantileRegression.fit(score, design, Numbers.of(taus));
        var columns = design.toArrays();
        var percentiles = new double[score.size()];
        var coefficients =
                fits.stream()
                        .map(fit ->
                                fit.coefficients().values().values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .toArray())
                        .toArray(double[][]::new);
        double close = CLOSE * (score.stream().max().orElse(0) - score.stream().min().orElse(0));
        for (int row = 0; row < percentiles.length; row++) {
            int below = 0;
            for (int k = 0; k < QUANTILES; k++) {
                double predicted = 0;
                for (int j = 0; j < columns.length; j++) {
                    predicted += coefficients[k][j] * columns[j][row];
                }
                below += predicted < score.get(row) - close ? 1 : 0;
            }
            percentiles[row] = Math.clamp(below, 1, 99);
        }
        return new GrowthPercentiles(
                Numbers.of(percentiles),
                Numbers.of(fits.stream().mapToDouble(QuantileRegression.Fit::loss).toArray()),
                Quantiles.of(percentiles, 0.5)[0]);
    }

    private static Columns splines(Columns priors) {
        List<String> names = new ArrayList<>();
        List<Numbers> values = new ArrayList<>();
        for (int j = 0; j < priors.count(); j++) {
            var prior = priors.values().get(j).toArray();
            var knots = Quantiles.of(prior, 0.2, 0.4, 0.6, 0.8);
            double low = Arrays.stream(prior).min().orElse(0);
            double high = Arrays.stream(prior).max().orElse(0);
            if (!(high > low)) {
                throw new CannotEstimate(
                        "column.constant",
                        "%s is the same for every student.".formatted(priors.names().get(j)));
            }
            double beyond = 0.1 * (high - low);
            var spline = new BSpline(knots, low - beyond, high + beyond);
            var columns = new double[spline.columns()][prior.length];
            for (int row = 0; row < prior.length; row++) {
                var at = spline.at(prior[row]);
                for (int k = 0; k < columns.length; k++) {
                    columns[k][row] = at[k];
                }
            }
            for (int k = 0; k < columns.length; k++) {
                names.add(priors.names().get(j) + " spline " + (k + 1));
                values.add(Numbers.of(columns[k]));
            }
        }
        return new Columns(names, values);
    }
}
