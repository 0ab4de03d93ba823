package org.cairnlearn.learner.bkt;

/**
 * One step of the EM algorithm for one competency (Baum et al. 1970, for two hidden states):
 * forward filtering and backward smoothing in normalised form, sums of what is expected, and new
 * parameters from them. About four divisions an answer, nothing allocated.
 */
final class Expectation {
    private static final double LEAST = 0.001;
    private static final double MOST = 0.999;
    private static final double TINY = 1e-200;

    private final double[] filtered;
    private final double[] predicted;

    private double begins;
    private double beginsKnown;
    private double fromUnknown;
    private double learned;
    private double fromKnown;
    private double forgot;
    private double unknownRight;
    private double unknownAll;
    private double knownWrong;
    private double knownAll;

    /** Of the answers, under the parameters that went in. */
    double logLikelihood;

    /** Whether guess and slip were kept apart from 1 in the last step. */
    boolean bound;

    Expectation(int longest) {
        filtered = new double[longest];
        predicted = new double[longest + 1];
    }

    BktParameters step(Sequences all, int combination, BktParameters now) {
        clear();
        for (int q = all.firstSequence[combination]; q < all.firstSequence[combination + 1]; q++) {
            sequence(all.right, all.firstAnswer[q], all.firstAnswer[q + 1], now);
        }
        return maximise(now);
    }

    private void clear() {
        logLikelihood = 0;
        begins = 0;
        beginsKnown = 0;
        fromUnknown = 0;
        learned = 0;
        fromKnown = 0;
        forgot = 0;
        unknownRight = 0;
        unknownAll = 0;
        knownWrong = 0;
        knownAll = 0;
    }

    private void sequence(boolean[] right, int from, int to, BktParameters now) {
        double guess = now.guess();
        double slip = now.slip();
        double learn = now.learn();
        double kept = 1 - now.forget();
        double known = now.known();
        double likelihood = 1;
        for (int at = from; at < to; at++) {
            predicted[at - from] = known;
            double one = known * (right[at] ? 1 - slip : slip);
            double other = (1 - known) * (right[at] ? guess : 1 - guess);
            double sum = one + other;
            double seen = one / sum;
            filtered[at - from] = seen;
            known = seen * kept + (1 - seen) * learn;
            likelihood *= sum;
            if (likelihood < TINY) {
                logLikelihood += StrictMath.log(likelihood);
                likelihood = 1;
            }
        }
        logLikelihood += StrictMath.log(likelihood);
        smooth(right, from, to, now);
    }

    private void smooth(boolean[] right, int from, int to, BktParameters now) {
        double learn = now.learn();
        double forget = now.forget();
        double smoothed = filtered[to - from - 1];
        count(right[to - 1], smoothed);
        for (int t = to - from - 2; t >= 0; t--) {
            double f = filtered[t];
            double up = smoothed / predicted[t + 1];
            double stayed = f * (1 - forget) * up;
            learned += (1 - f) * learn * up;
            double left = 0;
            if (forget > 0) {
                left = f * forget * (1 - smoothed) / (1 - predicted[t + 1]);
                forgot += left;
            }
            smoothed = Math.min(1, stayed + left);
            fromUnknown += 1 - smoothed;
            fromKnown += smoothed;
            count(right[from + t], smoothed);
        }
        begins++;
        beginsKnown += smoothed;
    }

    private void count(boolean right, double known) {
        knownAll += known;
        unknownAll += 1 - known;
        if (right) {
            unknownRight += 1 - known;
        } else {
            knownWrong += known;
        }
    }

    private BktParameters maximise(BktParameters now) {
        double guess = share(unknownRight, unknownAll, now.guess());
        double slip = share(knownWrong, knownAll, now.slip());
        bound = guess + slip > BktParameters.MOST_DECEIT;
        if (bound) {
            guess = onTheEdge();
            slip = BktParameters.MOST_DECEIT - guess;
        }
        return new BktParameters(
                share(beginsKnown, begins, now.known()),
                share(learned, fromUnknown, now.learn()),
                now.forget() == 0 ? 0 : share(forgot, fromKnown, now.forget()),
                guess,
                slip);
    }

    private static double share(double part, double all, double otherwise) {
        return all > 0 ? Math.clamp(part / all, LEAST, MOST) : otherwise;
    }

    /**
     * The best guess where guess + slip is all that is allowed: where the derivative of what is
     * expected, which falls, is zero.
     */
    private double onTheEdge() {
        double low = LEAST;
        double high = BktParameters.MOST_DECEIT - LEAST;
        for (int halving = 0; halving < 60; halving++) {
            double guess = (low + high) / 2;
            double slip = BktParameters.MOST_DECEIT - guess;
            double slope =
                    unknownRight / guess
                            - (unknownAll - unknownRight) / (1 - guess)
                            - knownWrong / slip
                            + (knownAll - knownWrong) / (1 - slip);
            if (slope > 0) {
                low = guess;
            } else {
                high = guess;
            }
        }
        return (low + high) / 2;
    }
}
