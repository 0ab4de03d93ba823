package org.cairnlearn.planner.day.bound;

import java.util.Arrays;

/**
 * The primal-dual hybrid gradient method for linear programmes, with averages, restarts and a step
 * length for each row and column: Chambolle and Pock, "A first-order primal-dual algorithm for
 * convex problems", J. Math. Imaging and Vision 40 (2011); Applegate and others, "Practical
 * large-scale linear programming using primal-dual hybrid gradient" (2021). One step costs two
 * passes over the matrix. The prices are never exact; use them only where any prices do.
 */
final class PrimalDual {
    private static final double SUFFICIENT = 0.2;
    private static final double NECESSARY = 0.8;
    private static final double ARTIFICIAL = 0.36;

    private final LinearProgram programme;
    private final Sparse byRow;
    private final Sparse byColumn;
    private final double[] columnStep;
    private final double[] rowStep;
    final double[] x;
    final double[] y;
    private final double[] bent;
    private final double[] sumX;
    private final double[] sumY;
    private final double[] meanX;
    private final double[] meanY;
    private final double[] startX;
    private final double[] startY;
    double weight = 1;
    private int sinceRestart;
    private int steps;
    private double errorAtRestart = Double.MAX_VALUE;
    private double errorBefore = Double.MAX_VALUE;

    PrimalDual(LinearProgram programme) {
        this.programme = programme;
        byRow = programme.byRow();
        byColumn = programme.byColumn();
        int n = programme.columns();
        int m = programme.rows();
        columnStep = steps(byColumn);
        rowStep = steps(byRow);
        x = new double[n];
        y = new double[m];
        bent = new double[n];
        sumX = new double[n];
        sumY = new double[m];
        meanX = new double[n];
        meanY = new double[m];
        startX = new double[n];
        startY = new double[m];
    }

    /** Pock and Chambolle's step lengths: one through the sum of each line. */
    private static double[] steps(Sparse matrix) {
        double[] steps = new double[matrix.lines()];
        for (int l = 0; l < steps.length; l++) {
            steps[l] = 1 / Math.max(1e-9, matrix.absoluteSum(l));
        }
        return steps;
    }

    /** Goes on where another left off, whose programme had fewer columns. */
    void resume(PrimalDual other) {
        System.arraycopy(other.x, 0, x, 0, other.x.length);
        System.arraycopy(other.y, 0, y, 0, y.length);
        begin();
        weight = other.weight;
    }

    /** So many steps, then perhaps a restart from the average. */
    void advance(int count) {
        for (int i = 0; i < count; i++) {
            step();
        }
        mean();
        restartIfDue();
    }

    /** What a column costs at the prices beyond what it is worth. */
    double slope(int column) {
        return byColumn.times(column, y) - programme.worth(column);
    }

    /** Begins at what was put into x and y. */
    void begin() {
        System.arraycopy(x, 0, startX, 0, x.length);
        System.arraycopy(y, 0, startY, 0, y.length);
        System.arraycopy(x, 0, meanX, 0, x.length);
        System.arraycopy(y, 0, meanY, 0, y.length);
    }

    private void step() {
        for (int j = 0; j < x.length; j++) {
            double moved = x[j] - columnStep[j] / weight * slope(j);
            double next = Math.max(0, Math.min(programme.most(j), moved));
            bent[j] = 2 * next - x[j];
            x[j] = next;
            sumX[j] += next;
        }
        for (int i = 0; i < y.length; i++) {
            double over = byRow.times(i, bent) - programme.limit(i);
            y[i] = Math.max(0, y[i] + rowStep[i] * weight * over);
            sumY[i] += y[i];
        }
        sinceRestart++;
        steps++;
    }

    private void mean() {
        for (int j = 0; j < x.length; j++) {
            meanX[j] = sumX[j] / sinceRestart;
        }
        for (int i = 0; i < y.length; i++) {
            meanY[i] = sumY[i] / sinceRestart;
        }
    }

    /** The average prices since the last restart. */
    double[] prices() {
        return meanY;
    }

    /** The average plan since the last restart. */
    double[] taken() {
        return meanX;
    }

    /** What the average plan since the last restart is worth; it may break rows by a little. */
    double worth() {
        double sum = 0;
        for (int j = 0; j < meanX.length; j++) {
            sum += programme.worth(j) * meanX[j];
        }
        return sum;
    }

    private void restartIfDue() {
        double ofMean = error(meanX, meanY);
        double ofNow = error(x, y);
        double error = Math.min(ofMean, ofNow);
        boolean due =
                error <= SUFFICIENT * errorAtRestart
                        || error <= NECESSARY * errorAtRestart && error > errorBefore
                        || sinceRestart >= ARTIFICIAL * steps;
        errorBefore = error;
        if (!due) {
            return;
        }
        if (ofMean < ofNow) {
            System.arraycopy(meanX, 0, x, 0, x.length);
            System.arraycopy(meanY, 0, y, 0, y.length);
        }
        reweigh();
        System.arraycopy(x, 0, startX, 0, x.length);
        System.arraycopy(y, 0, startY, 0, y.length);
        Arrays.fill(sumX, 0);
        Arrays.fill(sumY, 0);
        sinceRestart = 0;
        errorAtRestart = error;
        errorBefore = Double.MAX_VALUE;
    }

    /** Balances how far the prices and the plan went since the last restart. */
    private void reweigh() {
        double dx = distance(x, startX);
        double dy = distance(y, startY);
        if (dx > 1e-9 && dy > 1e-9) {
            weight = Math.exp(0.5 * Math.log(dy / dx) + 0.5 * Math.log(weight));
        }
    }

    private static double distance(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return Math.sqrt(sum);
    }

    /** How far from optimal: rows that are broken, and the gap between the two objectives. */
    private double error(double[] plan, double[] price) {
        double broken = 0;
        double dual = 0;
        double primal = 0;
        for (int i = 0; i < price.length; i++) {
            double over = Math.max(0, byRow.times(i, plan) - programme.limit(i));
            broken += over * over;
            dual += price[i] * programme.limit(i);
        }
        for (int j = 0; j < plan.length; j++) {
            primal += programme.worth(j) * plan[j];
            double more = programme.worth(j) - byColumn.times(j, price);
            dual += Math.max(0, more) * programme.most(j);
        }
        double gap = dual - primal;
        return Math.sqrt(weight * weight * broken + gap * gap);
    }
}
