package org.cairnlearn.learner.statespace;

/** The logistic curve, from StrictMath: the same bits on any machine. */
final class Curve {
    private Curve() {}

    static double sigma(double x) {
        return 1 / (1 + StrictMath.exp(-x));
    }

    /** ln(1 + e^x) without overflow. */
    static double softplus(double x) {
        return x > 0
                ? x + StrictMath.log1p(StrictMath.exp(-x))
                : StrictMath.log1p(StrictMath.exp(x));
    }
}
