package org.cairnlearn.statistics.growth;

import org.cairnlearn.statistics.numeric.Cholesky;
import org.cairnlearn.statistics.numeric.Dense;

/**
 * One quantile regression as a linear programme with bounds, by the primal-dual interior point
 * method of Portnoy and Koenker (1997) with Mehrotra's correction. About 20 rounds of 2np² for n
 * rows and p columns.
 */
final class InteriorPoint {
    private static final double STEP = 0.99995;
    private static final int MOST_ROUNDS = 100;

    private final double[][] columns;
    private final double[] cost;
    private final int n;
    private final double[] x;
    private final double[] s;
    private final double[] z;
    private final double[] w;
    private final double[] y;
    private final double[] dx;
    private final double[] dz;
    private final double[] dw;
    private final double[] q;

    private InteriorPoint(double[][] columns, double[] outcome, double tau, double[] start) {
        this.columns = columns;
        n = outcome.length;
        cost = new double[n];
        x = new double[n];
        s = new double[n];
        z = new double[n];
        w = new double[n];
        dx = new double[n];
        dz = new double[n];
        dw = new double[n];
        q = new double[n];
        y = new double[start.length];
        for (int j = 0; j < y.length; j++) {
            y[j] = -start[j];
        }
        double size = 0;
        for (int i = 0; i < n; i++) {
            cost[i] = -outcome[i];
            x[i] = 1 - tau;
            s[i] = tau;
            double r = cost[i] - predicted(y, i);
            size += Math.abs(r);
            z[i] = r;
        }
        double least = 0.01 * size / n + 1e-12;
        for (int i = 0; i < n; i++) {
            double r = z[i];
            z[i] = Math.max(r, 0) + least;
            w[i] = z[i] - r;
        }
    }

    /**
     * @param columns one array a column
     * @param start coefficients to begin from
     * @param precision the gap to the best loss that is good enough
     */
    static double[] solve(
            double[][] columns, double[] outcome, double tau, double[] start, double precision) {
        var point = new InteriorPoint(columns, outcome, tau, start);
        for (int round = 0; round < MOST_ROUNDS && point.gap() > precision; round++) {
            if (!point.step()) {
                break;
            }
        }
        var coefficients = point.y.clone();
        for (int j = 0; j < coefficients.length; j++) {
            coefficients[j] = -coefficients[j];
        }
        return coefficients;
    }

    private double predicted(double[] by, int row) {
        double sum = 0;
        for (int j = 0; j < by.length; j++) {
            sum += by[j] * columns[j][row];
        }
        return sum;
    }

    private double gap() {
        double gap = 0;
        for (int i = 0; i < n; i++) {
            gap += z[i] * x[i] + w[i] * s[i];
        }
        return gap;
    }

    private boolean step() {
        var right = new double[n];
        for (int i = 0; i < n; i++) {
            q[i] = 1 / (z[i] / x[i] + w[i] / s[i]);
            right[i] = z[i] - w[i];
        }
        var factor = factor();
        if (factor == null) {
            return false;
        }
        var dy = direction(factor, right);
        for (int i = 0; i < n; i++) {
            dz[i] = -z[i] * (1 + dx[i] / x[i]);
            dw[i] = -w[i] * (1 - dx[i] / s[i]);
        }
        double primal = primalStep();
        double dual = dualStep();
        if (Math.min(primal, dual) < 1) {
            dy = correct(factor, right, primal, dual);
            primal = primalStep();
            dual = dualStep();
        }
        for (int i = 0; i < n; i++) {
            x[i] += primal * dx[i];
            s[i] -= primal * dx[i];
            z[i] += dual * dz[i];
            w[i] += dual * dw[i];
        }
        for (int j = 0; j < y.length; j++) {
            y[j] += dual * dy[j];
        }
        return true;
    }

    /** Aims at the centre, and allows for the second order of the first direction. */
    private double[] correct(Cholesky factor, double[] right, double primal, double dual) {
        double now = gap();
        double then = 0;
        for (int i = 0; i < n; i++) {
            then +=
                    (z[i] + dual * dz[i]) * (x[i] + primal * dx[i])
                            + (w[i] + dual * dw[i]) * (s[i] - primal * dx[i]);
        }
        double share = then / now;
        double mu = now * share * share * share / (2 * n);
        var xz = new double[n];
        var sw = new double[n];
        for (int i = 0; i < n; i++) {
            xz[i] = dx[i] * dz[i] / x[i];
            sw[i] = -dx[i] * dw[i] / s[i];
            right[i] += xz[i] - sw[i] - mu * (1 / x[i] - 1 / s[i]);
        }
        var dy = direction(factor, right);
        for (int i = 0; i < n; i++) {
            dz[i] = mu / x[i] - z[i] - z[i] * dx[i] / x[i] - xz[i];
            dw[i] = mu / s[i] - w[i] + w[i] * dx[i] / s[i] - sw[i];
        }
        return dy;
    }

    /** The factor of X'QX, or nothing when numbers are used up. */
    private @org.jspecify.annotations.Nullable Cholesky factor() {
        int p = columns.length;
        var matrix = new double[p][p];
        var weighted = new double[n];
        for (int j = 0; j < p; j++) {
            for (int i = 0; i < n; i++) {
                weighted[i] = q[i] * columns[j][i];
            }
            for (int k = 0; k <= j; k++) {
                matrix[j][k] = Dense.dot(weighted, columns[k]);
                matrix[k][j] = matrix[j][k];
            }
        }
        try {
            return Cholesky.of(matrix);
        } catch (org.cairnlearn.statistics.CannotEstimate usedUp) {
            return null;
        }
    }

    /** Solves for dy, and sets dx. */
    private double[] direction(Cholesky factor, double[] right) {
        var sums = new double[columns.length];
        for (int j = 0; j < sums.length; j++) {
            double sum = 0;
            for (int i = 0; i < n; i++) {
                sum += q[i] * columns[j][i] * right[i];
            }
            sums[j] = sum;
        }
        var dy = factor.solve(sums);
        for (int i = 0; i < n; i++) {
            dx[i] = q[i] * (predicted(dy, i) - right[i]);
        }
        return dy;
    }

    private double primalStep() {
        double step = 1 / STEP;
        for (int i = 0; i < n; i++) {
            if (dx[i] < 0) {
                step = Math.min(step, -x[i] / dx[i]);
            } else if (dx[i] > 0) {
                step = Math.min(step, s[i] / dx[i]);
            }
        }
        return Math.min(1, STEP * step);
    }

    private double dualStep() {
        double step = 1 / STEP;
        for (int i = 0; i < n; i++) {
            if (dz[i] < 0) {
                step = Math.min(step, -z[i] / dz[i]);
            }
            if (dw[i] < 0) {
                step = Math.min(step, -w[i] / dw[i]);
            }
        }
        return Math.min(1, STEP * step);
    }
}
