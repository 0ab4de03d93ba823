package org.cairnlearn.learner.statespace;

/**
 * What a mark says about the level that earned it, by Samejima's graded response model (1969): P(X
 * at least c) = sigma(level - tau_c) with tau_c = ln(c / (max + 1 - c)). A right-or-wrong answer is
 * the plain logistic curve.
 *
 * <p>The mark is counted over all that the level may be, N(eta, V), and not at its middle only:
 * with k = {@link Curve#flatter}(V) it is P(X at least c) = sigma(k (eta - tau_c)), and what is
 * told is the slope of the log of that in eta, and its expected square. To move a mean by variance
 * times slope and to narrow a variance by variance squared times that square is then to match the
 * moments of the level given the mark (assumed-density filtering: Opper 1998, Minka 2001). Since
 * the square is the expected one it depends on the scale and not on the mark, and a higher mark
 * always leaves a higher level; V times it is below 0.85, so that no variance is ever used up.
 */
final class Marks {
    /** Finer scales are cut to this one: they say hardly more, and cost by the point. */
    private static final int MOST = 100;

    private static final double[] LOGS = new double[MOST + 1];

    static {
        for (int c = 1; c <= MOST; c++) {
            LOGS[c] = StrictMath.log(c);
        }
    }

    double gradient;
    double information;

    /** The threshold at half of the points. */
    static double half(int max) {
        int c = (max + 1) / 2;
        return StrictMath.log((double) c / (max + 1 - c));
    }

    /**
     * A mark on any scale.
     *
     * @param level that is expected, in logits
     * @param flatter as {@link Curve#flatter} says of the level's variance
     */
    void see(double level, double flatter, int points, int max) {
        if (max == 1) {
            seeAnswer(Curve.sigma(flatter * level), flatter, points);
        } else if (max > MOST) {
            graded(level, flatter, (int) ((long) points * MOST / max), MOST);
        } else {
            graded(level, flatter, points, max);
        }
    }

    /**
     * An answer that is right (1) or wrong (0).
     *
     * @param expected how likely it was to be right
     */
    void seeAnswer(double expected, double flatter, int points) {
        gradient = flatter * (points - expected);
        information = flatter * flatter * expected * (1 - expected);
    }

    private void graded(double level, double flatter, int points, int max) {
        double reached = 1;
        information = 0;
        for (int c = 0; c <= max; c++) {
            double next =
                    c == max ? 0 : Curve.sigma(flatter * (level - (LOGS[c + 1] - LOGS[max - c])));
            double slope = 1 - reached - next;
            information += (reached - next) * slope * slope;
            if (c == points) {
                gradient = slope;
            }
            reached = next;
        }
        gradient *= flatter;
        information *= flatter * flatter;
    }
}
