package org.cairnlearn.statistics.scale;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.numeric.Dense;

/** Covariances of items, divisor n − 1. */
final class Covariance {
    private Covariance() {}

    static double[][] of(Columns items) {
        if (items.rows() < 3) {
            throw new CannotEstimate("rows.few", "There are fewer than three people.");
        }
        var centred = items.toArrays();
        for (int j = 0; j < centred.length; j++) {
            if (items.values().get(j).isConstant()) {
                throw new CannotEstimate(
                        "column.constant",
                        "Everybody answered %s alike.".formatted(items.names().get(j)));
            }
            double mean = items.values().get(j).mean();
            for (int i = 0; i < centred[j].length; i++) {
                centred[j][i] -= mean;
            }
        }
        var covariance = Dense.cross(centred, centred);
        for (var row : covariance) {
            for (int j = 0; j < row.length; j++) {
                row[j] /= items.rows() - 1.0;
            }
        }
        return covariance;
    }
}
