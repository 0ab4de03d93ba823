package org.cairnlearn.statistics.regression;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.numeric.Dense;

/** An orthonormal basis of the span of columns, by Gram and Schmidt, each column twice. */
final class Basis {
    private static final double TOLERANCE = 1e-10;

    private Basis() {}

    static double[][] of(double[][] first, double[][] second) {
        List<double[]> basis = new ArrayList<>();
        for (var column : first) {
            add(basis, column);
        }
        for (var column : second) {
            add(basis, column);
        }
        return basis.toArray(double[][]::new);
    }

    private static void add(List<double[]> basis, double[] column) {
        double whole = Math.sqrt(Dense.dot(column, column));
        if (whole == 0 || basis.size() == column.length) {
            return;
        }
        var rest = column.clone();
        for (int twice = 0; twice < 2; twice++) {
            for (var vector : basis) {
                double part = Dense.dot(vector, rest);
                for (int k = 0; k < rest.length; k++) {
                    rest[k] -= part * vector[k];
                }
            }
        }
        double norm = Math.sqrt(Dense.dot(rest, rest));
        if (norm > TOLERANCE * whole) {
            for (int k = 0; k < rest.length; k++) {
                rest[k] /= norm;
            }
            basis.add(rest);
        }
    }
}
