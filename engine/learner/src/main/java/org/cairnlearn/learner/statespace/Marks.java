package org.cairnlearn.learner.statespace;

/**
 * What a mark says about the level that earned it, by Samejima's graded response model (1969): P(X
 * at least c) = sigma(level - tau_c) with tau_c = ln(c / (max + 1 - c)). A right-or-wrong answer is
 * the plain logistic curve. The information is the expected one, so that it depends on the scale
 * and not on the mark, and a higher mark always leaves a higher level.
 */
final class Marks {
    /** Finer scales are cut to this one: they say hardly more, and cost by the point. */
    private static final int MOST = 100;

    double gradient;
    double information;

    /** The threshold at half of the points. */
    static double half(int max) {
        int c = (max + 1) / 2;
        return StrictMath.log((double) c / (max + 1 - c));
    }

    void see(double level, int points, int max) {
        double odds = Exp.of(-level);
        if (max == 1) {
            double p = 1 / (1 + odds);
            gradient = points - p;
            information = p * (1 - p);
            return;
        }
        if (max > MOST) {
            graded(odds, (int) ((long) points * MOST / max), MOST);
        } else {
            graded(odds, points, max);
        }
    }

    private void graded(double odds, int points, int max) {
        double reached = 1;
        information = 0;
        for (int c = 0; c <= max; c++) {
            double next = c == max ? 0 : 1 / (1 + odds * (c + 1) / (max - c));
            double slope = 1 - reached - next;
            information += (reached - next) * slope * slope;
            if (c == points) {
                gradient = slope;
            }
            reached = next;
        }
    }
}
