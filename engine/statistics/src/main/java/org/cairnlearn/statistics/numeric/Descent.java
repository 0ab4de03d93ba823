package org.cairnlearn.statistics.numeric;

import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/**
 * Minimises a smooth function of a few variables: BFGS with a backtracking line search, then
 * Newton's method with a numerical Hessian to gain the last digits. When the function is not
 * smooth, do not use it.
 */
public final class Descent {
    private static final int MOST_STEPS = 500;

    private Descent() {}

    /** Where the function is smallest, as far as the numbers allow. */
    public static double[] minimise(ToDoubleFunction<double[]> function, double[] start) {
        return minimise(function, x -> gradient(function, x), start);
    }

    /** The same with a gradient that is known. */
    public static double[] minimise(
            ToDoubleFunction<double[]> function, UnaryOperator<double[]> gradient, double[] start) {
        return minimise(function, gradient, start, Dense.identity(start.length));
    }

    /** The same, with a first guess of the inverse Hessian. */
    public static double[] minimise(
            ToDoubleFunction<double[]> function,
            UnaryOperator<double[]> gradient,
            double[] start,
            double[][] inverse) {
        int n = start.length;
        var x = start.clone();
        double value = function.applyAsDouble(x);
        var slope = gradient.apply(x);
        boolean fresh = true;
        for (int step = 0; step < MOST_STEPS; step++) {
            var direction = Dense.multiply(inverse, slope);
            double descent = -Dense.dot(direction, slope);
            if (!(descent < 0)) {
                inverse = Dense.identity(n);
                direction = slope.clone();
                descent = -Dense.dot(slope, slope);
            }
            double length = 1;
            var next = moved(x, direction, -length);
            double nextValue = function.applyAsDouble(next);
            while (!(nextValue <= value + 1e-4 * length * descent) && length > 1e-12) {
                length /= fresh && length == 1 ? 10 : 2.5;
                next = moved(x, direction, -length);
                nextValue = function.applyAsDouble(next);
            }
            if (!(nextValue < value) || value - nextValue <= 1e-12 * (Math.abs(value) + 1e-3)) {
                return nextValue < value ? next : x;
            }
            var nextSlope = gradient.apply(next);
            update(inverse, moved(next, x, -1), moved(nextSlope, slope, -1));
            fresh = false;
            x = next;
            value = nextValue;
            slope = nextSlope;
        }
        return x;
    }

    private static void update(double[][] inverse, double[] step, double[] change) {
        double curve = Dense.dot(step, change);
        if (!(curve > 1e-14)) {
            return;
        }
        var turned = Dense.multiply(inverse, change);
        double factor = (1 + Dense.dot(change, turned) / curve) / curve;
        for (int i = 0; i < step.length; i++) {
            for (int j = 0; j < step.length; j++) {
                inverse[i][j] +=
                        factor * step[i] * step[j]
                                - (turned[i] * step[j] + step[i] * turned[j]) / curve;
            }
        }
    }

    private static double[] moved(double[] x, double[] direction, double length) {
        var moved = x.clone();
        for (int i = 0; i < x.length; i++) {
            moved[i] += length * direction[i];
        }
        return moved;
    }

    /** Newton's steps from a point that is nearly right; a step that does not help is not taken. */
    public static double[] polish(ToDoubleFunction<double[]> function, double[] near) {
        var x = near.clone();
        double value = function.applyAsDouble(x);
        for (int round = 0; round < 4; round++) {
            var slope = gradient(function, x);
            var hessian = hessian(function, x);
            var step = Dense.multiply(Dense.power(hessian, -1, 1e-10), slope);
            var next = moved(x, step, -1);
            double nextValue = function.applyAsDouble(next);
            if (!(nextValue <= value + 1e-10 * Math.abs(value))) {
                return x;
            }
            x = next;
            value = nextValue;
            if (Math.sqrt(Dense.dot(step, step)) < 1e-9) {
                return x;
            }
        }
        return x;
    }

    /** By central differences of fourth order. */
    public static double[] gradient(ToDoubleFunction<double[]> function, double[] at) {
        var slope = new double[at.length];
        for (int i = 0; i < at.length; i++) {
            double h = 1e-3 * Math.max(0.1, Math.abs(at[i]));
            double near = at(function, at, i, h) - at(function, at, i, -h);
            double far = at(function, at, i, 2 * h) - at(function, at, i, -2 * h);
            slope[i] = (8 * near - far) / (12 * h);
        }
        return slope;
    }

    private static double at(ToDoubleFunction<double[]> function, double[] x, int i, double h) {
        var moved = x.clone();
        moved[i] += h;
        return function.applyAsDouble(moved);
    }

    /** By central differences, extrapolated to a step of zero (Richardson). */
    public static double[][] hessian(ToDoubleFunction<double[]> function, double[] at) {
        var wide = differences(function, at, 2e-2);
        var narrow = differences(function, at, 1e-2);
        for (int i = 0; i < at.length; i++) {
            for (int j = 0; j < at.length; j++) {
                narrow[i][j] = (4 * narrow[i][j] - wide[i][j]) / 3;
            }
        }
        return narrow;
    }

    private static double[][] differences(
            ToDoubleFunction<double[]> function, double[] at, double scale) {
        int n = at.length;
        var hessian = new double[n][n];
        double centre = function.applyAsDouble(at);
        var h = new double[n];
        for (int i = 0; i < n; i++) {
            h[i] = scale * Math.max(0.1, Math.abs(at[i]));
        }
        for (int i = 0; i < n; i++) {
            hessian[i][i] =
                    (at(function, at, i, h[i]) - 2 * centre + at(function, at, i, -h[i]))
                            / (h[i] * h[i]);
            for (int j = 0; j < i; j++) {
                var up = at.clone();
                up[i] += h[i];
                var down = at.clone();
                down[i] -= h[i];
                hessian[i][j] =
                        (at(function, up, j, h[j])
                                        - at(function, up, j, -h[j])
                                        - at(function, down, j, h[j])
                                        + at(function, down, j, -h[j]))
                                / (4 * h[i] * h[j]);
                hessian[j][i] = hessian[i][j];
            }
        }
        return hessian;
    }
}
