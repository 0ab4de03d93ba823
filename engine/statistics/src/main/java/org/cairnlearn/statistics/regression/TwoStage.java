package org.cairnlearn.statistics.regression;

import java.util.List;
import org.cairnlearn.statistics.Coefficients;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Dense;
import org.cairnlearn.statistics.numeric.Inference;
import org.cairnlearn.statistics.numeric.Least;

/**
 * The effect on those who used the programme because they were given it (CACE), by two-stage least
 * squares: the columns X are first predicted from the instruments Z, then y from the predictions.
 * Residuals are of X itself. Assumes that the draw changes the outcome only through use and makes
 * nobody refuse. Source: Angrist, Imbens and Rubin (1996).
 */
public final class TwoStage {
    private TwoStage() {}

    /**
     * @param regressors of the outcome, with the used programme and the intercept
     * @param instruments the drawn programme in place of the used one, all other columns again
     */
    public record Question(
            Numbers outcome, Columns regressors, Columns instruments, Groups clusters) {}

    /**
     * Fits with classical or clustered standard errors; CR2 is not defined here and refused.
     *
     * @throws org.cairnlearn.statistics.CannotEstimate when the instruments do not move the
     *     regressors
     */
    public static LinearFit fit(Question question, Robust robust) {
        if (robust == Robust.CR2) {
            throw new IllegalArgumentException("Two-stage least squares takes CR0, CR1 or CR1S");
        }
        var names = question.regressors().names();
        var predicted = predicted(question);
        var y = question.outcome();
        var second =
                new LinearModel(
                        y, predicted, Numbers.repeat(1, y.size()), question.clusters(), names);
        var least = Least.fit(predicted.toArrays(), names, y.toArray(), second.weights().toArray());
        var residuals = y.toArray();
        for (int j = 0; j < names.size(); j++) {
            for (int row = 0; row < residuals.length; row++) {
                residuals[row] -=
                        least.coefficients()[j] * question.regressors().values().get(j).get(row);
            }
        }
        int df = y.size() - names.size();
        double variance = Dense.dot(residuals, residuals) / df;
        var own = new Least(least.coefficients(), least.bread(), residuals);
        return new LinearFit(
                robust == Robust.CLASSICAL
                        ? classical(names, own, variance, df)
                        : clustered(names, own, second, robust),
                y.size(),
                question.clusters().count(),
                Math.sqrt(variance));
    }

    /** The first stage: each regressor as the instruments predict it. */
    private static Columns predicted(Question question) {
        var z = question.instruments().toArrays();
        var ones = Numbers.repeat(1, question.outcome().size()).toArray();
        var columns =
                question.regressors().values().stream()
                        .map(column -> {
                            var fitted = column.toArray();
                            var stage = Least.fit(z, question.instruments().names(), fitted, ones);
                            for (int row = 0; row < fitted.length; row++) {
                                fitted[row] -= stage.residuals()[row];
                            }
                            return Numbers.of(fitted);
                        })
                        .toList();
        return new Columns(question.regressors().names(), columns);
    }

    private static Coefficients classical(
            List<String> names, Least least, double variance, double df) {
        var se = new double[names.size()];
        var dfs = new double[names.size()];
        for (int j = 0; j < se.length; j++) {
            se[j] = Math.sqrt(variance * least.bread()[j][j]);
            dfs[j] = df;
        }
        return Inference.of(names, least.coefficients(), se, dfs);
    }

    private static Coefficients clustered(
            List<String> names, Least least, LinearModel second, Robust robust) {
        var sandwich = Sandwich.of(second, least, robust);
        var se = new double[names.size()];
        var dfs = new double[names.size()];
        for (int j = 0; j < se.length; j++) {
            var c = new double[se.length];
            c[j] = 1;
            se[j] = Math.sqrt(sandwich.covariance(c, c));
            dfs[j] = sandwich.clusters() - 1;
        }
        return Inference.of(names, least.coefficients(), se, dfs);
    }
}
