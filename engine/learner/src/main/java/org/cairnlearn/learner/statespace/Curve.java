package org.cairnlearn.learner.statespace;

/** The logistic curve: the same bits on any machine. */
final class Curve {
    private Curve() {}

    static double sigma(double x) {
        return 1 / (1 + Exp.of(-x));
    }

    /** ln(1 + e^x) without overflow. */
    static double softplus(double x) {
        return x > 0 ? x + StrictMath.log1p(Exp.of(-x)) : StrictMath.log1p(Exp.of(x));
    }
}
