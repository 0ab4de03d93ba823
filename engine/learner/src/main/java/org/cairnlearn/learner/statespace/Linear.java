package org.cairnlearn.learner.statespace;

/** Small symmetric positive definite systems, by Cholesky's factorisation. */
final class Linear {
    private Linear() {}

    /** Replaces the lower triangle of {@code h} by its factor. */
    static void factorise(double[][] h) {
        for (int j = 0; j < h.length; j++) {
            for (int k = 0; k <= j; k++) {
                double sum = h[j][k];
                for (int m = 0; m < k; m++) {
                    sum -= h[j][m] * h[k][m];
                }
                h[j][k] = j == k ? Math.sqrt(Math.max(sum, 1e-9)) : sum / h[k][k];
            }
        }
    }

    /**
     * Solves with a factor, for as many first numbers as it has rows; the rest of {@code into}
     * stays.
     */
    static void solve(double[][] factor, double[] right, double[] into) {
        int n = factor.length;
        for (int j = 0; j < n; j++) {
            double sum = right[j];
            for (int k = 0; k < j; k++) {
                sum -= factor[j][k] * into[k];
            }
            into[j] = sum / factor[j][j];
        }
        for (int j = n - 1; j >= 0; j--) {
            double sum = into[j];
            for (int k = j + 1; k < n; k++) {
                sum -= factor[k][j] * into[k];
            }
            into[j] = sum / factor[j][j];
        }
    }

    /** Solves h x = right; {@code h} is overwritten. */
    static double[] solve(double[][] h, double[] right) {
        factorise(h);
        double[] x = new double[h.length];
        solve(h, right, x);
        return x;
    }
}
