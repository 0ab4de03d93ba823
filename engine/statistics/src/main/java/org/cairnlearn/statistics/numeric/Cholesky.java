package org.cairnlearn.statistics.numeric;

import org.cairnlearn.statistics.CannotEstimate;

/** A symmetric positive definite matrix as LL'. */
public final class Cholesky {
    private final double[][] lower;

    private Cholesky(double[][] lower) {
        this.lower = lower;
    }

    /**
     * @throws CannotEstimate when the matrix is singular or not positive definite
     */
    public static Cholesky of(double[][] a) {
        var lower = new double[a.length][];
        for (int i = 0; i < a.length; i++) {
            lower[i] = new double[i + 1];
            System.arraycopy(a[i], 0, lower[i], 0, i + 1);
        }
        if (!factor(lower)) {
            throw new CannotEstimate(
                    "matrix.singular",
                    "The columns say the same thing twice, or there are too few rows for them.");
        }
        return new Cholesky(lower);
    }

    private static boolean factor(double[][] lower) {
        for (int i = 0; i < lower.length; i++) {
            var row = lower[i];
            double before = row[i];
            for (int j = 0; j <= i; j++) {
                double sum = row[j];
                var other = lower[j];
                for (int k = 0; k < j; k++) {
                    sum -= row[k] * other[k];
                }
                if (i == j) {
                    if (!(sum > 1e-14 * before)) {
                        return false;
                    }
                    row[i] = Math.sqrt(sum);
                } else {
                    row[j] = sum / other[j];
                }
            }
        }
        return true;
    }

    public double logDeterminant() {
        double sum = 0;
        for (int i = 0; i < lower.length; i++) {
            sum += Math.log(lower[i][i]);
        }
        return 2 * sum;
    }

    /** Solves Lx = b. */
    public double[] forward(double[] b) {
        var x = b.clone();
        for (int i = 0; i < x.length; i++) {
            double sum = x[i];
            var row = lower[i];
            for (int k = 0; k < i; k++) {
                sum -= row[k] * x[k];
            }
            x[i] = sum / row[i];
        }
        return x;
    }

    /** Solves L'x = b. */
    public double[] backward(double[] b) {
        var x = b.clone();
        for (int i = x.length - 1; i >= 0; i--) {
            x[i] /= lower[i][i];
            for (int k = 0; k < i; k++) {
                x[k] -= lower[i][k] * x[i];
            }
        }
        return x;
    }

    /** Solves Ax = b. */
    public double[] solve(double[] b) {
        return backward(forward(b));
    }

    /** Lx. */
    public double[] multiply(double[] x) {
        var product = new double[x.length];
        for (int i = 0; i < x.length; i++) {
            for (int k = 0; k <= i; k++) {
                product[i] += lower[i][k] * x[k];
            }
        }
        return product;
    }

    public double[][] inverse() {
        int size = lower.length;
        var inverse = new double[size][];
        for (int i = 0; i < size; i++) {
            var unit = new double[size];
            unit[i] = 1;
            inverse[i] = solve(unit);
        }
        return inverse;
    }
}
