package org.cairnlearn.statistics.scale;

import org.cairnlearn.statistics.numeric.Cholesky;
import org.cairnlearn.statistics.numeric.Dense;

/**
 * One item's curves over the nodes: C_k = logistic(aθ + d_k) is the chance of category k or higher,
 * and P_k = C_k − C_(k+1). Parameters are a, d₁ &gt; d₂ &gt; …
 */
final class GradedItem {
    private final double[] nodes;

    GradedItem(double[] nodes) {
        this.nodes = nodes;
    }

    /** Log probabilities by category and node; false when the parameters are not in order. */
    boolean logs(double[] parameters, double[][] into) {
        int categories = parameters.length;
        if (!(parameters[0] > 0)) {
            return false;
        }
        for (int k = 2; k < categories; k++) {
            if (!(parameters[k] < parameters[k - 1])) {
                return false;
            }
        }
        for (int node = 0; node < nodes.length; node++) {
            double above = 1;
            for (int k = 0; k < categories; k++) {
                double next = k + 1 < categories ? cumulative(parameters, k + 1, node) : 0;
                into[k][node] = Math.log(Math.max(above - next, 1e-300));
                above = next;
            }
        }
        return true;
    }

    private double cumulative(double[] parameters, int k, int node) {
        return 1 / (1 + Math.exp(-(parameters[0] * nodes[node] + parameters[k])));
    }

    /** Adds the slope of Σ counts · log P. */
    double[] slope(double[] parameters, double[][] counts) {
        int categories = parameters.length;
        var slope = new double[categories];
        var p = new double[categories];
        var c = new double[categories + 1];
        for (int node = 0; node < nodes.length; node++) {
            curves(parameters, node, c, p);
            for (int k = 1; k < categories; k++) {
                double density = c[k] * (1 - c[k]);
                double pull = density * (counts[k][node] / p[k] - counts[k - 1][node] / p[k - 1]);
                slope[k] += pull;
                slope[0] += nodes[node] * pull;
            }
        }
        return slope;
    }

    private void curves(double[] parameters, int node, double[] c, double[] p) {
        int categories = parameters.length;
        c[0] = 1;
        for (int k = 1; k < categories; k++) {
            c[k] = cumulative(parameters, k, node);
        }
        c[categories] = 0;
        for (int k = 0; k < categories; k++) {
            p[k] = Math.max(c[k] - c[k + 1], 1e-300);
        }
    }

    /** What the counts tell about the parameters (expected information). */
    double[][] information(double[] parameters, double[][] counts) {
        int categories = parameters.length;
        var information = new double[categories][categories];
        var p = new double[categories];
        var c = new double[categories + 1];
        var gradient = new double[categories];
        for (int node = 0; node < nodes.length; node++) {
            curves(parameters, node, c, p);
            double n = 0;
            for (int k = 0; k < categories; k++) {
                n += counts[k][node];
            }
            for (int k = 0; k < categories; k++) {
                double own = c[k] * (1 - c[k]);
                double next = c[k + 1] * (1 - c[k + 1]);
                java.util.Arrays.fill(gradient, 0);
                gradient[0] = nodes[node] * (own - next);
                if (k > 0) {
                    gradient[k] = own;
                }
                if (k + 1 < categories) {
                    gradient[k + 1] = -next;
                }
                for (int i = 0; i < categories; i++) {
                    for (int j = 0; j < categories; j++) {
                        information[i][j] += n * gradient[i] * gradient[j] / p[k];
                    }
                }
            }
        }
        return information;
    }

    /** One step of Fisher scoring towards the counts, shortened until it helps. */
    double[] improved(double[] parameters, double[][] counts) {
        var step = Cholesky.of(information(parameters, counts)).solve(slope(parameters, counts));
        double now = value(parameters, counts);
        for (double length = 1; length > 1e-4; length /= 2) {
            var next = parameters.clone();
            for (int k = 0; k < next.length; k++) {
                next[k] += length * step[k];
            }
            if (value(next, counts) > now) {
                return next;
            }
        }
        return parameters;
    }

    private double value(double[] parameters, double[][] counts) {
        var logs = new double[parameters.length][nodes.length];
        if (!logs(parameters, logs)) {
            return Double.NEGATIVE_INFINITY;
        }
        double sum = 0;
        for (int k = 0; k < logs.length; k++) {
            sum += Dense.dot(counts[k], logs[k]);
        }
        return sum;
    }
}
