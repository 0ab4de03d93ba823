package org.cairnlearn.learner.statespace;

import java.util.stream.IntStream;

/**
 * Bends the layer's logit so that it is right on students that were held out: z plus a piecewise
 * linear correction with a few corners, shrunk to none by empirical Bayes. Never falls as z rises.
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
     * From logits and outcomes of students that had no part in the logits' weights. A student's
     * answers err together, so that they count for less than as many answers of different students.
     *
     * @param first which rows are a student's first
     */
    static Calibration fit(double[] logits, boolean[] right, boolean[] first) {
        double share = 1 / Math.max(1, designEffect(logits, right, first));
        double[] bend = new double[N];
        double penalty = 100;
        for (int round = 0; round < ROUNDS; round++) {
            double[][] h = new double[N][N];
            double[] g = new double[N];
            sums(logits, right, new Calibration(bend), h, g);
            scale(h, g, share);
            double effective = 0;
            double squares = 0;
            for (int j = 0; j < N; j++) {
                effective += h[j][j] / (h[j][j] + penalty);
                h[j][j] += penalty;
                g[j] += penalty * bend[j];
            }
            double[] step = Linear.solve(h, g);
            for (int j = 0; j < N; j++) {
                bend[j] -= step[j];
                squares += bend[j] * bend[j];
            }
            penalty = Math.clamp(effective / (squares + 1e-9), 20, 1e5);
        }
        var fitted = new Calibration(bend);
        return fitted.rises() ? fitted : none();
    }

    /**
     * How many times as much the slopes vary as they would if answers were independent: the sums of
     * the students' own slopes, squared, over the curvature (Liang and Zeger 1986), in the middle
     * of all directions.
     */
    private static double designEffect(double[] logits, boolean[] right, boolean[] first) {
        double[] basis = new double[N];
        double[] own = new double[N];
        double[] between = new double[N];
        double[] within = new double[N];
        for (int r = 0; r < logits.length; r++) {
            if (first[r]) {
                close(own, between);
            }
            basis(logits[r], basis);
            double p = Curve.sigma(logits[r]);
            for (int j = 0; j < N; j++) {
                own[j] += (p - (right[r] ? 1 : 0)) * basis[j];
                within[j] += p * (1 - p) * basis[j] * basis[j];
            }
        }
        close(own, between);
        return IntStream.range(0, N)
                .filter(j -> within[j] > 0)
                .mapToDouble(j -> between[j] / within[j])
                .average()
                .orElse(1);
    }

    private static void close(double[] own, double[] between) {
        for (int j = 0; j < N; j++) {
            between[j] += own[j] * own[j];
            own[j] = 0;
        }
    }

    private static void basis(double z, double[] into) {
        into[0] = 1;
        into[1] = z;
        for (int m = 0; m < CORNERS.length; m++) {
            into[m + 2] = Math.max(0, z - CORNERS[m]);
        }
    }

    private static void scale(double[][] h, double[] g, double share) {
        for (int j = 0; j < N; j++) {
            g[j] *= share;
            for (int k = 0; k <= j; k++) {
                h[j][k] *= share;
            }
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
            for (int j = 0; j < N; j++) {
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
