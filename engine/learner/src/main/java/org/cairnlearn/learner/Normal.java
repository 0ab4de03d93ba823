package org.cairnlearn.learner;

/** The standard normal distribution. */
final class Normal {
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;

    /** Beyond this, the tail (6e-16) is below what the series can tell from 0. */
    private static final double EDGE = 8;

    private Normal() {}

    /**
     * P(Z at most x), within 1e-15: the series of Marsaglia, "Evaluating the Normal Distribution"
     * (Journal of Statistical Software 11, 2004).
     */
    static double below(double x) {
        if (x <= -EDGE) {
            return 0;
        }
        if (x >= EDGE) {
            return 1;
        }
        double sum = x;
        double term = x;
        double before = 0;
        for (int odd = 3; sum != before; odd += 2) {
            before = sum;
            term *= x * x / odd;
            sum += term;
        }
        double below = 0.5 + sum * StrictMath.exp(-0.5 * x * x - HALF_LOG_TWO_PI);
        return Math.clamp(below, 0.0, 1.0);
    }
}
