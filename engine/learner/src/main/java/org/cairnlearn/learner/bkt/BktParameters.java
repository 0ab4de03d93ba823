package org.cairnlearn.learner.bkt;

/**
 * How one competency is learned. Guess and slip together stay below 1, so that a right answer
 * always speaks for knowing (with more, the two hidden states would swap their meaning).
 *
 * @param known probability of knowing it before the first answer
 * @param learn probability of learning it from one answer to the next
 * @param forget probability of forgetting it; 0 in the plain model
 * @param guess probability of a right answer without knowing
 * @param slip probability of a wrong answer in spite of knowing
 */
public record BktParameters(double known, double learn, double forget, double guess, double slip) {
    /** Guess and slip together are at most this. */
    public static final double MOST_DECEIT = 0.98;

    /** Nobody is believed to know it more surely than all but this, or less surely than this. */
    static final double DOUBT = 1e-12;

    public BktParameters {
        for (double each : new double[] {known, learn, forget, guess, slip}) {
            if (!(each >= 0 && each <= 1)) {
                throw new IllegalArgumentException(
                        "A probability lies between 0 and 1, not " + each);
            }
        }
        if (guess + slip > MOST_DECEIT + 1e-9) {
            throw new IllegalArgumentException(
                    "Guess and slip together are at most %s, not %s"
                            .formatted(MOST_DECEIT, guess + slip));
        }
    }

    /** Where every fit starts. */
    public static BktParameters start(boolean forgetting) {
        return new BktParameters(0.4, 0.1, forgetting ? 0.02 : 0, 0.2, 0.1);
    }

    /** How likely the next answer is to be right for somebody who knows it so probably. */
    public double right(double knows) {
        return knows * (1 - slip) + (1 - knows) * guess;
    }

    /** How probably somebody knows it after one more answer, ready for the next. */
    public double after(double knows, boolean right) {
        double seen = seen(knows, right);
        return seen * (1 - forget) + (1 - seen) * learn;
    }

    /**
     * How probably somebody knew it when giving an answer, by Bayes' rule. No row of answers makes
     * it so sure that others could not take it back.
     */
    double seen(double knows, boolean right) {
        double known = Math.clamp(knows, DOUBT, 1 - DOUBT);
        double one = known * (right ? 1 - slip : slip);
        double other = (1 - known) * (right ? guess : 1 - guess);
        return one / (one + other);
    }
}
