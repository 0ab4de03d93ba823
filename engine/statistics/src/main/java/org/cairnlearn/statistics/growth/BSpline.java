package org.cairnlearn.statistics.growth;

import java.util.Arrays;

/**
 * A cubic B-spline basis without its first column, so that an intercept may stand beside it.
 * Source: de Boor (1978), by his recursion.
 */
final class BSpline {
    private static final int DEGREE = 3;

    private final double[] knots;

    /**
     * @param inner increasing, between the two ends
     */
    BSpline(double[] inner, double low, double high) {
        knots = new double[inner.length + 2 * (DEGREE + 1)];
        Arrays.fill(knots, 0, DEGREE + 1, low);
        System.arraycopy(inner, 0, knots, DEGREE + 1, inner.length);
        Arrays.fill(knots, DEGREE + 1 + inner.length, knots.length, high);
    }

    int columns() {
        return knots.length - DEGREE - 2;
    }

    /** The values of the columns at x. */
    double[] at(double x) {
        int span = DEGREE;
        while (span < knots.length - DEGREE - 2 && x >= knots[span + 1]) {
            span++;
        }
        var basis = new double[DEGREE + 1];
        basis[0] = 1;
        for (int degree = 1; degree <= DEGREE; degree++) {
            double saved = 0;
            for (int k = 0; k < degree; k++) {
                double right = knots[span + k + 1];
                double left = knots[span + k + 1 - degree];
                double part = right > left ? basis[k] / (right - left) : 0;
                basis[k] = saved + (right - x) * part;
                saved = (x - left) * part;
            }
            basis[degree] = saved;
        }
        var row = new double[knots.length - DEGREE - 1];
        System.arraycopy(basis, 0, row, span - DEGREE, DEGREE + 1);
        return Arrays.copyOfRange(row, 1, row.length);
    }
}
