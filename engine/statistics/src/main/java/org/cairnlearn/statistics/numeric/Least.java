package org.cairnlearn.statistics.numeric;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;

/**
 * Weighted least squares by Householder's QR of the weighted columns, which keeps about twice the
 * digits of the normal equations. Cost: 2np² for n rows and p columns.
 *
 * @param coefficients one a column
 * @param bread (X'WX)⁻¹
 * @param residuals y − Xb, unweighted
 */
public record Least(double[] coefficients, double[][] bread, double[] residuals) {
    private static final double RANK_TOLERANCE = 1e-9;

    /**
     * @param columns one array a column
     * @param names of the columns, for what is refused
     * @throws CannotEstimate when there are more columns than rows, or one follows from others
     */
    public static Least fit(double[][] columns, List<String> names, double[] y, double[] weights) {
        int p = columns.length;
        int n = y.length;
        if (n < p) {
            throw new CannotEstimate(
                    "rows.few", "%d rows are too few for %d coefficients.".formatted(n, p));
        }
        var q = new double[p][];
        for (int j = 0; j < p; j++) {
            q[j] = weighted(columns[j], weights);
        }
        var z = weighted(y, weights);
        var r = triangle(q, z, names);
        var coefficients = new double[p];
        for (int j = p - 1; j >= 0; j--) {
            double sum = z[j];
            for (int k = j + 1; k < p; k++) {
                sum -= r[j][k] * coefficients[k];
            }
            coefficients[j] = sum / r[j][j];
        }
        var residuals = y.clone();
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < n; i++) {
                residuals[i] -= coefficients[j] * columns[j][i];
            }
        }
        return new Least(coefficients, bread(r), residuals);
    }

    private static double[] weighted(double[] column, double[] weights) {
        var scaled = column.clone();
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] *= Math.sqrt(weights[i]);
        }
        return scaled;
    }

    /** Makes the columns and z into Q'X and Q'z; gives R. */
    private static double[][] triangle(double[][] q, double[] z, List<String> names) {
        int p = q.length;
        int n = z.length;
        var r = new double[p][p];
        List<String> dependent = new ArrayList<>();
        for (int j = 0; j < p; j++) {
            double whole = Math.sqrt(Dense.dot(q[j], q[j]));
            double norm = 0;
            for (int i = j; i < n; i++) {
                norm += q[j][i] * q[j][i];
            }
            norm = Math.sqrt(norm);
            if (!(norm > RANK_TOLERANCE * whole)) {
                dependent.add(names.get(j));
                continue;
            }
            double alpha = q[j][j] > 0 ? -norm : norm;
            var v = q[j].clone();
            v[j] -= alpha;
            double scale = alpha * v[j];
            for (int k = j + 1; k < p; k++) {
                reflect(q[k], v, j, scale);
            }
            reflect(z, v, j, scale);
            r[j][j] = alpha;
            for (int k = j + 1; k < p; k++) {
                r[j][k] = q[k][j];
            }
        }
        if (!dependent.isEmpty()) {
            throw new CannotEstimate(
                    "columns.collinear",
                    "%s: constant, or a combination of the columns before. Leave it out."
                            .formatted(String.join(", ", dependent)));
        }
        return r;
    }

    private static void reflect(double[] column, double[] v, int from, double scale) {
        double sum = 0;
        for (int i = from; i < v.length; i++) {
            sum += column[i] * v[i];
        }
        sum /= scale;
        for (int i = from; i < v.length; i++) {
            column[i] += sum * v[i];
        }
    }

    private static double[][] bread(double[][] r) {
        int p = r.length;
        var inverse = new double[p][p];
        for (int j = 0; j < p; j++) {
            inverse[j][j] = 1 / r[j][j];
            for (int i = j - 1; i >= 0; i--) {
                double sum = 0;
                for (int k = i + 1; k <= j; k++) {
                    sum += r[i][k] * inverse[k][j];
                }
                inverse[i][j] = -sum / r[i][i];
            }
        }
        var bread = new double[p][p];
        for (int i = 0; i < p; i++) {
            for (int j = 0; j <= i; j++) {
                for (int k = i; k < p; k++) {
                    bread[i][j] += inverse[i][k] * inverse[j][k];
                }
                bread[j][i] = bread[i][j];
            }
        }
        return bread;
    }
}
