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
 * the dense features and the diagonal of the rest. The function is convex, so there is one answer;
 * sums run in the order of the rows, so it comes out the same on any machine. One step of conjugate
 * gradients costs one pass over the rows.
 */
final class Newton {
    private static final int MOST_STEPS = 12;
    private static final int MOST_INNER = 25;
    private static final double ROUGH = 0.1;

    private final Examples rows;
    private final Shape shape;
    private final int[] itemPlaces;
    private final double[] centre;
    private final double[] curvature;
    private final Terms terms;
    private Span span = Span.of(0, 0);

    final double[] weights;
    final double[] penalty;
    final double[] diagonal;

    private final double[] slopes;
    private final double[] gradient;
    private final double[] step;
    private final double[] residual;
    private final double[] direction;
    private final double[] product;
    private final double[] scaled;
    private double loss;
    private boolean fresh;
    private DenseBlock block = DenseBlock.empty();

    Newton(Examples rows, Shape shape, int[] itemPlaces, double[] centre) {
        this.rows = rows;
        this.shape = shape;
        this.itemPlaces = itemPlaces;
        this.centre = centre;
        this.weights = centre.clone();
        int n = shape.weights;
        penalty = new double[n];
        diagonal = new double[n];
        slopes = new double[n];
        gradient = new double[n];
        step = new double[n];
        residual = new double[n];
        direction = new double[n];
        product = new double[n];
        scaled = new double[n];
        curvature = new double[rows.count];
        terms = new Terms(shape);
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
        block = DenseBlock.of(rows, span, curvature, penalty);
        double slope = conjugateGradients(tolerance);
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

    /** Loss, gradient, curvature of the rows and diagonal of the Hessian, all without penalties. */
    private void evaluate() {
        Arrays.fill(slopes, 0);
        Arrays.fill(diagonal, 0);
        loss = 0;
        for (int r = span.first(); r < span.end(); r = span.after(r)) {
            rows.terms(r, shape, itemPlaces, terms);
            int at = r * Feature.COUNT;
            double z = Layer.dot(weights, rows.x, at) + Layer.dot(weights, terms);
            loss += Curve.softplus(rows.right[r] ? -z : z);
            double p = Curve.sigma(z);
            curvature[r] = p * (1 - p);
            accumulate(r, p - (rows.right[r] ? 1 : 0), slopes);
            squares(r, curvature[r]);
        }
        fresh = true;
    }

    /** The function's value; leaves its gradient. */
    private double penalised() {
        double value = loss;
        for (int j = 0; j < weights.length; j++) {
            double off = weights[j] - centre[j];
            value += 0.5 * penalty[j] * off * off;
            gradient[j] = slopes[j] + penalty[j] * off;
        }
        return value;
    }

    private void accumulate(int row, double by, double[] into) {
        int at = row * Feature.COUNT;
        float[] x = rows.x;
        into[0] += by;
        for (int j = 0; j < Feature.COUNT; j++) {
            into[j + 1] += by * x[at + j];
        }
        int[] index = terms.index;
        float[] value = terms.value;
        for (int j = 0; j < terms.count; j++) {
            into[index[j]] += by * value[j];
        }
    }

    private void squares(int row, double by) {
        int at = row * Feature.COUNT;
        for (int j = 0; j < Feature.COUNT; j++) {
            diagonal[j + 1] += by * rows.x[at + j] * rows.x[at + j];
        }
        int[] index = terms.index;
        float[] value = terms.value;
        for (int j = 0; j < terms.count; j++) {
            diagonal[index[j]] += by * value[j] * value[j];
        }
    }

    /** Solves H step = -gradient roughly; returns gradient . step. */
    private double conjugateGradients(double tolerance) {
        int n = weights.length;
        Arrays.fill(step, 0);
        for (int j = 0; j < n; j++) {
            residual[j] = -gradient[j];
        }
        precondition();
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
            precondition();
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
        for (int r = span.first(); r < span.end(); r = span.after(r)) {
            rows.terms(r, shape, itemPlaces, terms);
            int at = r * Feature.COUNT;
            double z = Layer.dot(direction, rows.x, at) + Layer.dot(direction, terms);
            accumulate(r, z * curvature[r], product);
        }
    }

    private void precondition() {
        block.solve(residual, scaled);
        for (int j = Shape.DENSE; j < weights.length; j++) {
            scaled[j] = residual[j] / (diagonal[j] + penalty[j] + 1e-9);
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
