package org.cairnlearn.learner.statespace;

import java.util.Arrays;

/**
 * Minimises the layer's penalised log-loss
 *
 * <pre>
 *   sum_r loss(y_r, w x_r) + 1/2 sum_j lambda_j (w_j - m_j)^2
 * </pre>
 *
 * <p>by Newton's method with conjugate gradients (truncated), preconditioned by the whole block of
 * the dense features and the diagonal of the rest. The function is convex, so there is one answer.
 * One step of conjugate gradients costs one pass over the rows.
 */
final class Newton {
    private static final int MOST_STEPS = 12;
    private static final int MOST_INNER = 25;
    private static final double ROUGH = 0.1;

    private final Examples rows;
    private final RowSums sums;
    private final RowSums.Derivatives found;
    private final double[] centre;
    private Span span = Span.of(0, 0);

    final double[] weights;
    final double[] penalty;

    private final double[] gradient;
    private final double[] step;
    private final double[] residual;
    private final double[] direction;
    private final double[] product;
    private final double[] scaled;
    private double loss;
    private boolean fresh;

    Newton(Examples rows, RowSums sums, double[] centre) {
        this.rows = rows;
        this.sums = sums;
        this.centre = centre;
        this.weights = centre.clone();
        int n = weights.length;
        found = new RowSums.Derivatives(n, rows.count);
        penalty = new double[n];
        gradient = new double[n];
        step = new double[n];
        residual = new double[n];
        direction = new double[n];
        product = new double[n];
        scaled = new double[n];
    }

    /** Of the Hessian at the weights last stepped to, without the penalties. */
    double diagonal(int weight) {
        return found.diagonal[weight];
    }

    /** Which rows count from now on. */
    void use(Span now) {
        fresh &= now.equals(span);
        span = now;
    }

    /** Puts other weights in the place of the present ones. */
    void restore(double[] others) {
        System.arraycopy(others, 0, weights, 0, weights.length);
        fresh = false;
    }

    /** One step from the present weights; returns by how much the function fell. */
    double step(double tolerance) {
        if (!fresh) {
            evaluate();
        }
        double value = penalised();
        var block = DenseBlock.of(rows, span, found.curvature, penalty);
        double slope = conjugateGradients(block, tolerance);
        return lineSearch(value, slope);
    }

    /** Steps until one gains less than {@code tolerance} for each row. */
    void solve(double tolerance) {
        for (int s = 0; s < MOST_STEPS; s++) {
            if (step(ROUGH) < tolerance * span.size()) {
                return;
            }
        }
    }

    private void evaluate() {
        loss = sums.evaluate(span, weights, found);
        fresh = true;
    }

    /** The function's value; leaves its gradient. */
    private double penalised() {
        double value = loss;
        for (int j = 0; j < weights.length; j++) {
            double off = weights[j] - centre[j];
            value += 0.5 * penalty[j] * off * off;
            gradient[j] = found.slopes[j] + penalty[j] * off;
        }
        return value;
    }

    /** Solves H step = -gradient roughly; returns gradient . step. */
    private double conjugateGradients(DenseBlock block, double tolerance) {
        int n = weights.length;
        Arrays.fill(step, 0);
        for (int j = 0; j < n; j++) {
            residual[j] = -gradient[j];
        }
        precondition(block);
        System.arraycopy(scaled, 0, direction, 0, n);
        double rho = dot(residual, scaled);
        double enough = tolerance * tolerance * rho;
        for (int k = 0; k < MOST_INNER && rho > enough && rho > 0; k++) {
            multiply();
            double alpha = rho / dot(direction, product);
            for (int j = 0; j < n; j++) {
                step[j] += alpha * direction[j];
                residual[j] -= alpha * product[j];
            }
            precondition(block);
            double next = dot(residual, scaled);
            double beta = next / rho;
            for (int j = 0; j < n; j++) {
                direction[j] = scaled[j] + beta * direction[j];
            }
            rho = next;
        }
        return dot(gradient, step);
    }

    /** product = Hessian times direction. */
    private void multiply() {
        for (int j = 0; j < weights.length; j++) {
            product[j] = penalty[j] * direction[j];
        }
        sums.multiply(span, found.curvature, direction, product);
    }

    private void precondition(DenseBlock block) {
        block.solve(residual, scaled);
        for (int j = Shape.DENSE; j < weights.length; j++) {
            scaled[j] = residual[j] / (found.diagonal[j] + penalty[j] + 1e-9);
        }
    }

    /** Halves the step until the loss falls; returns by how much it fell. */
    private double lineSearch(double value, double slope) {
        double length = 1;
        for (int tries = 0; tries < 12; tries++) {
            for (int j = 0; j < weights.length; j++) {
                weights[j] += length * step[j];
            }
            evaluate();
            double now = penalised();
            if (now <= value + 1e-4 * length * slope) {
                return value - now;
            }
            for (int j = 0; j < weights.length; j++) {
                weights[j] -= length * step[j];
            }
            length /= 2;
        }
        fresh = false;
        return 0;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int j = 0; j < a.length; j++) {
            sum += a[j] * b[j];
        }
        return sum;
    }
}
