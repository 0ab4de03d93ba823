package org.cairnlearn.learner;

/**
 * What a score says about the level that earned it, by Samejima's graded response model (1969): P(X
 * at least c) = sigma(level - tau_c) with tau_c = ln(c / (max + 1 - c)). These thresholds are
 * symmetric around 0, leave a right-or-wrong answer with the plain logistic curve, and make every
 * score equally likely at level 0, so that a finer scale says more, but never much more: the
 * information at level 0 runs from 1/4 (one point) to 1/3 (endless points).
 *
 * <p>The information is the expected one. It depends on the scale, not on the score earned, so a
 * higher score always means a higher level after the update.
 *
 * @param gradient d ln P(score) / d level, between -1 and 1, rising with the score
 * @param information the expected square of the gradient, from 0 to 1/3
 */
record GradedResponse(double gradient, double information) {

    static GradedResponse at(double level, Score score) {
        double odds = StrictMath.exp(-level);
        double gradient = 0;
        double information = 0;
        double reached = 1;
        for (int points = 0; points <= score.max(); points++) {
            double next = atLeast(points + 1, score.max(), odds);
            double slope = 1 - reached - next;
            information += (reached - next) * slope * slope;
            if (points == score.points()) {
                gradient = slope;
            }
            reached = next;
        }
        return new GradedResponse(gradient, information);
    }

    private static double atLeast(int points, int max, double odds) {
        return points > max ? 0 : 1 / (1 + odds * points / (max + 1 - points));
    }
}
