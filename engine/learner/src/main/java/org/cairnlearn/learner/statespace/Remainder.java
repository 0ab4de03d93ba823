package org.cairnlearn.learner.statespace;

/**
 * What is left of a student when filter and layer have said all: how much more often right than
 * they expect, in logits. A normal distribution around 0 over students (a random intercept; Laird
 * and Ware 1982), which each answer of the student moves in closed form as it does a level:
 *
 * <pre>
 *   logit = z + m      m += v (y - p) / (1 + p (1 - p) v)      v -= v^2 p (1 - p) / (1 + p (1 - p) v)
 * </pre>
 *
 * <p>Its variance over students is small, and is found on students who were left out of the layer:
 * of a few the one under which they are predicted best, 0 if none pays. It serves prediction only.
 */
final class Remainder {
    private static final double[] VARIANCES = {0, 0.0025, 0.005, 0.01, 0.02, 0.04};

    private final double prior;
    private double mean;
    private double variance;

    Remainder(double prior) {
        this.prior = prior;
    }

    /** A new student. */
    void begin() {
        mean = 0;
        variance = prior;
    }

    /** How likely an answer is to be right of which all else says this logit. */
    double probability(double z) {
        return Curve.sigma(z + mean);
    }

    /** Learns from an answer and how likely it was. */
    void learn(double probability, boolean right) {
        double information = probability * (1 - probability);
        double gain = variance / (1 + information * variance);
        mean += gain * ((right ? 1 : 0) - probability);
        variance -= variance * information * gain;
    }

    /**
     * The variance over students.
     *
     * @param logits what all else says of students who were left out
     * @param begins whether a row is its student's first
     */
    static double fit(double[] logits, boolean[] right, boolean[] begins) {
        double best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (double variance : VARIANCES) {
            double loss = loss(new Remainder(variance), logits, right, begins);
            if (loss < least) {
                least = loss;
                best = variance;
            }
        }
        return best;
    }

    private static double loss(
            Remainder remainder, double[] logits, boolean[] right, boolean[] begins) {
        double loss = 0;
        for (int row = 0; row < logits.length; row++) {
            if (begins[row]) {
                remainder.begin();
            }
            double z = logits[row] + remainder.mean;
            loss += Curve.softplus(right[row] ? -z : z);
            remainder.learn(Curve.sigma(z), right[row]);
        }
        return loss;
    }
}
