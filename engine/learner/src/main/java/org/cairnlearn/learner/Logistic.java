package org.cairnlearn.learner;

/** The logistic curve, from StrictMath: the same bits on any machine. */
final class Logistic {
    private Logistic() {}

    /** 1 / (1 + e^-x), from 0 to 1. */
    static double sigma(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /** The inverse of sigma. */
    static double logit(double share) {
        return StrictMath.log(share / (1 - share));
    }

    /** The mean of sigma over a normal distribution, by MacKay's approximation (1992, eq. 10). */
    static double expected(double mean, double variance) {
        return sigma(mean / stretch(variance));
    }

    /** By how much a doubt of this variance flattens the curve: sqrt(1 + pi v / 8). */
    static double stretch(double variance) {
        return Math.sqrt(1 + Math.PI * variance / 8);
    }
}
