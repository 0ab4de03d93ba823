package org.cairnlearn.statistics.matching;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.effect.Equivalence;

/**
 * How alike two groups are, before and after matching; also what a love plot draws.
 *
 * @param rows one a covariate, the largest difference before first
 * @param effectiveControls (Σw)² / Σw² of the comparison students
 */
public record Balance(List<Row> rows, double effectiveControls) {
    public Balance {
        rows = List.copyOf(rows);
    }

    /**
     * One covariate.
     *
     * @param before difference of means in standard deviations of all treated
     * @param after the same with weights
     * @param varianceRatio treated over weighted comparison, after
     */
    public record Row(
            String name,
            double before,
            double after,
            double varianceRatio,
            Equivalence equivalence) {}

    /**
     * Standardised differences. A column that does not vary among the treated is left out, since
     * there is nothing to standardise by.
     */
    public static Balance of(Columns covariates, Numbers treat, Numbers weights) {
        var arms = Arms.of(treat);
        List<Row> rows = new ArrayList<>();
        for (int j = 0; j < covariates.count(); j++) {
            var column = covariates.values().get(j);
            double sd = Math.sqrt(column.at(arms.treated()).variance());
            if (sd > 0) {
                rows.add(row(covariates.names().get(j), column, arms, weights, sd));
            }
        }
        rows.sort(Comparator.comparingDouble((Row row) -> -Math.abs(row.before())));
        double sum = 0;
        double squares = 0;
        for (int row : arms.controls()) {
            sum += weights.get(row);
            squares += weights.get(row) * weights.get(row);
        }
        return new Balance(rows, squares == 0 ? 0 : sum * sum / squares);
    }

    private static Row row(String name, Numbers column, Arms arms, Numbers weights, double sd) {
        double before = column.at(arms.treated()).mean() - column.at(arms.controls()).mean();
        var one = Moments.of(column, arms.treated(), weights);
        var zero = Moments.of(column, arms.controls(), weights);
        double after = (one.mean - zero.mean) / sd;
        return new Row(
                name,
                before / sd,
                after,
                zero.variance > 0 ? one.variance / zero.variance : 0,
                Equivalence.of(after));
    }

    private record Moments(double mean, double variance) {
        static Moments of(Numbers column, int[] rows, Numbers weights) {
            double total = 0;
            double sum = 0;
            for (int row : rows) {
                total += weights.get(row);
                sum += weights.get(row) * column.get(row);
            }
            double mean = total > 0 ? sum / total : 0;
            double squares = 0;
            for (int row : rows) {
                double apart = column.get(row) - mean;
                squares += weights.get(row) * apart * apart;
            }
            return new Moments(mean, total > 0 ? squares / total : 0);
        }
    }
}
