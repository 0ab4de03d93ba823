package org.cairnlearn.learner.statespace;

import java.util.Arrays;

/**
 * Bends the layer's logit so that it is right on students that were held out: z plus a piecewise
 * linear correction with a few corners, shrunk to none by empirical Bayes. Never falls as z rises,
 * and none if those who were held out are predicted no better with it.
 */
final class Calibration {
    private static final double[] CORNERS = {-2, -1, 0, 1, 2, 3};
    static final int SIZE = CORNERS.length + 2;
    private static final int N = SIZE;
    private static final int ROUNDS = 12;

    private final double[] bend;

    private Calibration(double[] bend) {
        this.bend = bend;
    }

    static Calibration none() {
        return new Calibration(new double[N]);
    }

    static Calibration of(double[] bend) {
        return new Calibration(bend.clone());
    }

    double[] bend() {
        return bend.clone();
    }

    double apply(double z) {
        double sum = z + bend[0] + bend[1] * z;
        for (int m = 0; m < CORNERS.length; m++) {
            sum += bend[m + 2] * Math.max(0, z - CORNERS[m]);
        }
        return sum;
    }

    /**
     * From logits and outcomes of students that had no part in the logits' weights.
     *
     * <p>They had a part in what the others were seen past: each of their answers moved the
     * difficulty of its item for all others, whose weights then lean the other way. So the logits
     * of those left out lie a few percent too far out all along the line, which those of new
     * students do not. Therefore the best straight line is taken out first, and only how the logit
     * bends around it is kept.
     */
    static Calibration fit(double[] logits, boolean[] right) {
        double[] line = new double[2];
        for (int round = 0; round < ROUNDS; round++) {
            step(logits, right, line, 1);
        }
        var straight = new Calibration(Arrays.copyOf(line, N));
        if (!straight.rises()) {
            return none();
        }
        double[] straightened = Arrays.stream(logits).map(straight::apply).toArray();
        double[] bend = new double[N];
        double penalty = 100;
        for (int round = 0; round < ROUNDS; round++) {
            double effective = step(straightened, right, bend, penalty);
            double squares = Arrays.stream(bend).map(w -> w * w).sum();
            penalty = Math.clamp(effective / (squares + 1e-9), 20, 1e5);
        }
        var fitted = new Calibration(bend);
        boolean better = fitted.loss(straightened, right) < none().loss(straightened, right);
        return fitted.rises() && better ? fitted : none();
    }

    private double loss(double[] logits, boolean[] right) {
        double loss = 0;
        for (int row = 0; row < logits.length; row++) {
            double z = apply(logits[row]);
            loss += Curve.softplus(right[row] ? -z : z);
        }
        return loss;
    }

    /**
     * One step of Newton's method for the first numbers of a bend.
     *
     * @return how many of them the outcomes decide, rather than the penalty
     */
    private static double step(double[] logits, boolean[] right, double[] bend, double penalty) {
        int free = bend.length;
        double[][] h = new double[free][free];
        double[] g = new double[free];
        sums(logits, right, new Calibration(Arrays.copyOf(bend, N)), h, g);
        double effective = 0;
        for (int j = 0; j < free; j++) {
            effective += h[j][j] / (h[j][j] + penalty);
            h[j][j] += penalty;
            g[j] += penalty * bend[j];
        }
        double[] step = Linear.solve(h, g);
        for (int j = 0; j < free; j++) {
            bend[j] -= step[j];
        }
        return effective;
    }

    private static void basis(double z, double[] into) {
        into[0] = 1;
        into[1] = z;
        for (int m = 0; m < CORNERS.length; m++) {
            into[m + 2] = Math.max(0, z - CORNERS[m]);
        }
    }

    private static void sums(
            double[] logits, boolean[] right, Calibration now, double[][] h, double[] g) {
        double[] basis = new double[N];
        for (int r = 0; r < logits.length; r++) {
            double z = logits[r];
            basis(z, basis);
            double p = Curve.sigma(now.apply(z));
            double v = p * (1 - p);
            for (int j = 0; j < g.length; j++) {
                g[j] += (p - (right[r] ? 1 : 0)) * basis[j];
                for (int k = 0; k <= j; k++) {
                    h[j][k] += v * basis[j] * basis[k];
                }
            }
        }
    }

    private boolean rises() {
        double slope = 1 + bend[1];
        boolean rises = slope > 0;
        for (int m = 2; m < N; m++) {
            slope += bend[m];
            rises &= slope > 0;
        }
        return rises;
    }
}
