package org.cairnlearn.learner.statespace;

/**
 * Bends the layer's logit so that it is right on students that were held out: z plus a piecewise
 * linear correction with a few corners, shrunk to none by empirical Bayes. Never falls as z rises.
 */
final class Calibration {
    private static final double[] CORNERS = {-2, -1, 0, 1, 2, 3};
    static final int SIZE = CORNERS.length + 2;
    private static final int N = SIZE;
    private static final int ROUNDS = 12;
    private static final int ANSWERS_A_STUDENT = 30;

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
     * @param students how many they are: a student's answers err together, so that each counts as
     *     at most {@value #ANSWERS_A_STUDENT} answers
     */
    static Calibration fit(double[] logits, boolean[] right, int students) {
        double share = Math.min(1, (double) students * ANSWERS_A_STUDENT / logits.length);
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
            basis[0] = 1;
            basis[1] = z;
            for (int m = 0; m < CORNERS.length; m++) {
                basis[m + 2] = Math.max(0, z - CORNERS[m]);
            }
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
