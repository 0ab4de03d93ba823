package org.cairnlearn.statistics.numeric;

import org.cairnlearn.statistics.CannotEstimate;
import org.hipparchus.exception.MathIllegalStateException;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.EigenDecompositionSymmetric;

/** Small dense matrices as arrays of rows. */
public final class Dense {
    private Dense() {}

    public static double[][] multiply(double[][] a, double[][] b) {
        int inner = b.length;
        int columns = inner == 0 ? 0 : b[0].length;
        var product = new double[a.length][columns];
        for (int i = 0; i < a.length; i++) {
            var row = product[i];
            for (int k = 0; k < inner; k++) {
                double factor = a[i][k];
                if (factor != 0) {
                    var other = b[k];
                    for (int j = 0; j < columns; j++) {
                        row[j] += factor * other[j];
                    }
                }
            }
        }
        return product;
    }

    public static double[] multiply(double[][] a, double[] x) {
        var product = new double[a.length];
        for (int i = 0; i < a.length; i++) {
            product[i] = dot(a[i], x);
        }
        return product;
    }

    public static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    /** x'Ay. */
    public static double form(double[] x, double[][] a, double[] y) {
        return dot(x, multiply(a, y));
    }

    public static double[][] transpose(double[][] a) {
        var turned = new double[a.length == 0 ? 0 : a[0].length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                turned[j][i] = a[i][j];
            }
        }
        return turned;
    }

    public static double[][] identity(int size) {
        var one = new double[size][size];
        for (int i = 0; i < size; i++) {
            one[i][i] = 1;
        }
        return one;
    }

    /** Adds factor times b to a, in place. */
    public static void add(double[][] a, double factor, double[][] b) {
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j < a[i].length; j++) {
                a[i][j] += factor * b[i][j];
            }
        }
    }

    /** Inner products of columns, each an array over the rows: A'B. */
    public static double[][] cross(double[][] aColumns, double[][] bColumns) {
        var product = new double[aColumns.length][bColumns.length];
        for (int i = 0; i < aColumns.length; i++) {
            for (int j = 0; j < bColumns.length; j++) {
                product[i][j] = dot(aColumns[i], bColumns[j]);
            }
        }
        return product;
    }

    /** The inverse of a symmetric positive definite matrix. */
    public static double[][] inverse(double[][] a) {
        return Cholesky.of(a).inverse();
    }

    /** A symmetric matrix to a power; eigenvalues up to the tolerance count as zero and stay so. */
    public static double[][] power(double[][] a, double exponent, double tolerance) {
        var eigen = eigen(a);
        int size = a.length;
        var result = new double[size][size];
        for (int k = 0; k < size; k++) {
            double value = eigen.getEigenvalue(k);
            if (value > tolerance) {
                addOuter(result, Math.pow(value, exponent), eigen.getEigenvector(k).toArray());
            }
        }
        return result;
    }

    private static EigenDecompositionSymmetric eigen(double[][] a) {
        try {
            return new EigenDecompositionSymmetric(symmetric(a));
        } catch (MathIllegalStateException notFound) {
            throw new CannotEstimate(
                    "matrix.singular",
                    "The data vary too little, or their numbers are too large, to be computed with.");
        }
    }

    /** The mean of the matrix and its transpose: rounding may have set them apart. */
    private static Array2DRowRealMatrix symmetric(double[][] a) {
        var mean = new double[a.length][a.length];
        for (int i = 0; i < a.length; i++) {
            for (int j = 0; j <= i; j++) {
                mean[i][j] = (a[i][j] + a[j][i]) / 2;
                mean[j][i] = mean[i][j];
            }
        }
        return new Array2DRowRealMatrix(mean, false);
    }

    private static void addOuter(double[][] into, double factor, double[] vector) {
        for (int i = 0; i < vector.length; i++) {
            double scaled = factor * vector[i];
            for (int j = 0; j < vector.length; j++) {
                into[i][j] += scaled * vector[j];
            }
        }
    }
}
