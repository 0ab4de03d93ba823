package org.cairnlearn.learner.statespace;

/** Tails of distributions. */
final class Tail {
    private static final double HALF_LOG_TWO_PI = 0.91893853320467274178;
    private static final double EDGE = 8;
    private static final int HALVINGS = 80;

    private Tail() {}

    /** P(Z at most x) of the standard normal distribution (Marsaglia 2004), within 1e-15. */
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
        return Math.clamp(0.5 + sum * StrictMath.exp(-0.5 * x * x - HALF_LOG_TWO_PI), 0.0, 1.0);
    }

    /**
     * The upper bound of a share of which {@code hits} of {@code trials} were seen: the largest
     * share under which so few hits are not rarer than {@code doubt} (Clopper and Pearson 1934).
     */
    static double upperBound(int hits, int trials, double doubt) {
        if (hits >= trials) {
            return 1;
        }
        double low = 0;
        double high = 1;
        for (int halving = 0; halving < HALVINGS; halving++) {
            double share = (low + high) / 2;
            if (atMost(hits, trials, share) > doubt) {
                low = share;
            } else {
                high = share;
            }
        }
        return high;
    }

    private static double atMost(int hits, int trials, double share) {
        double log = trials * StrictMath.log1p(-share);
        double odds = StrictMath.log(share) - StrictMath.log1p(-share);
        double sum = 0;
        for (int h = 0; h <= hits; h++) {
            sum += StrictMath.exp(log);
            log += StrictMath.log((double) (trials - h) / (h + 1)) + odds;
        }
        return sum;
    }
}
