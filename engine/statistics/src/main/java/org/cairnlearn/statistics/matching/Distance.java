package org.cairnlearn.statistics.matching;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Cholesky;
import org.cairnlearn.statistics.numeric.Dense;

/** How far apart two students are. */
public sealed interface Distance {
    /**
     * The difference of one score, such as the propensity; calipers are in its standard deviations.
     */
    record Score(Numbers score) implements Distance {}

    /**
     * Mahalanobis' distance √(d'V⁻¹d), V the pooled covariance within the groups; calipers are in
     * its own unit.
     */
    record Mahalanobis(Columns covariates) implements Distance {}

    /** Coordinates, an array a dimension, in which this is the usual distance of points. */
    static double[][] coordinates(Distance distance, Numbers treat) {
        return switch (distance) {
            case Score(var score) -> new double[][] {score.toArray()};
            case Mahalanobis(var covariates) -> whiten(covariates, treat);
        };
    }

    private static double[][] whiten(Columns covariates, Numbers treat) {
        var columns = covariates.toArrays();
        var root = Cholesky.of(covariance(covariates, treat));
        var white = new double[columns.length][treat.size()];
        var point = new double[columns.length];
        for (int row = 0; row < treat.size(); row++) {
            for (int j = 0; j < columns.length; j++) {
                point[j] = columns[j][row];
            }
            var moved = root.forward(point);
            for (int j = 0; j < columns.length; j++) {
                white[j][row] = moved[j];
            }
        }
        return white;
    }

    /** Pooled within the two groups, divisor N − 2. */
    static double[][] covariance(Columns covariates, Numbers treat) {
        var arms = Arms.of(treat);
        List<double[]> centred = new ArrayList<>();
        for (var column : covariates.values()) {
            double one = column.at(arms.treated()).mean();
            double zero = column.at(arms.controls()).mean();
            var rest = column.toArray();
            for (int row = 0; row < rest.length; row++) {
                rest[row] -= treat.get(row) == 1 ? one : zero;
            }
            centred.add(rest);
        }
        var columns = centred.toArray(double[][]::new);
        var covariance = Dense.cross(columns, columns);
        for (var line : covariance) {
            for (int j = 0; j < line.length; j++) {
                line[j] /= treat.size() - 2.0;
            }
        }
        return covariance;
    }
}
