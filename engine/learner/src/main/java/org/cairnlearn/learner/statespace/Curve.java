package org.cairnlearn.learner.statespace;

/** The logistic curve: the same bits on any machine. */
final class Curve {
    private Curve() {}

    static double sigma(double x) {
        return 1 / (1 + Exp.of(-x));
    }

    /**
     * By how much the curve is flatter over a level of this variance than at one that is known: the
     * mean of sigma over N(x, variance) is nearly sigma(flatter x) (MacKay 1992, eq. 10).
     */
    static double flatter(double variance) {
        return 1 / Math.sqrt(1 + Math.PI * variance / 8);
    }

    /** ln(1 + e^x) without overflow. */
    static double softplus(double x) {
        return x > 0 ? x + StrictMath.log1p(Exp.of(-x)) : StrictMath.log1p(Exp.of(x));
    }
}
