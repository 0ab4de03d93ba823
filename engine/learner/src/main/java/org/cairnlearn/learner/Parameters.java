package org.cairnlearn.learner;

import java.time.Duration;

/**
 * Every number the model works with that is not learned from the student. Two replays of the same
 * evidence under equal parameters give the same bits; so {@link #version()} is what a stored state
 * names as its provenance, and whoever changes a value changes the version.
 *
 * @param version names these values, for example "state-space/1"
 * @param ability what is believed of a student's general level before any work, in logits. Its
 *     variance is also the ceiling of the doubt: nobody is known less than a stranger
 * @param competency what is believed of a student's own deviation in one competency before any work
 *     on it, in logits; forgetting leads back to it
 * @param itemVariance variance of the difficulty of items around 0, in squared logits
 * @param learning how practice moves the state
 * @param memory how time does
 * @param prerequisiteShare rho, from 0 to 1: how much of what is known about the direct
 *     prerequisites carries over to a competency without own evidence, split evenly over the
 *     prerequisites that have evidence
 * @param cut where an estimate becomes a decision
 */
public record Parameters(
        String version,
        Gaussian ability,
        Gaussian competency,
        double itemVariance,
        Learning learning,
        Memory memory,
        double prerequisiteShare,
        Cut cut) {

    public Parameters {
        if (version.isBlank()) {
            throw new IllegalArgumentException("Parameters have a version that is not blank");
        }
        if (ability.variance() <= 0 || competency.variance() <= 0) {
            throw new IllegalArgumentException(
                    "The variance of a prior is above 0, not %s (ability) and %s (competency)"
                            .formatted(ability.variance(), competency.variance()));
        }
        within("itemVariance", itemVariance, 0, Double.MAX_VALUE);
        within("prerequisiteShare", prerequisiteShare, 0, 1);
    }

    /** The same with another cut, such as a school's own. */
    public Parameters with(Cut another) {
        return new Parameters(
                version,
                ability,
                competency,
                itemVariance,
                learning,
                memory,
                prerequisiteShare,
                another);
    }

    /**
     * Values that suit mathematics practice of US middle schools without having been fitted to a
     * school: a state starts with a standard deviation of 1.2 logits, the first right answer raises
     * it by about half a logit.
     *
     * <p>The cut is a choice until it can be calibrated on a school's own students: with these
     * values seven right answers in a row and nothing else make a competency mastered (eight leave
     * room for some six weeks without practice), four wrong ones in a row make it not yet, and
     * anything mixed asks for more evidence.
     */
    public static Parameters standard() {
        return new Parameters(
                "state-space/1",
                new Gaussian(0, 0.8),
                new Gaussian(0, 0.7),
                1.0,
                new Learning(0.06, 0.03, 0.02, 0.002),
                new Memory(5, 1, 0.25, Duration.ofSeconds(300)),
                0.5,
                new Cut(0.65, 0.10, 0.05, 0.85, 1.05));
    }

    /**
     * What one piece of work changes beside the evidence it gives. Gains are never negative and a
     * right answer never gains less than a wrong one: practice does no harm, and a better score
     * never leaves a lower estimate.
     *
     * @param gainRight logits learned by practising with full success
     * @param gainWrong logits learned by practising without any; between the two in proportion to
     *     the share of the points
     * @param competencyNoise variance added to the competency by each practice, in squared logits:
     *     what was learned differs
     * @param abilityNoise the same for the general level
     */
    public record Learning(
            double gainRight, double gainWrong, double competencyNoise, double abilityNoise) {
        public Learning {
            within("gainWrong", gainWrong, 0, Double.MAX_VALUE);
            within("gainRight", gainRight, gainWrong, Double.MAX_VALUE);
            within("competencyNoise", competencyNoise, 0, Double.MAX_VALUE);
            within("abilityNoise", abilityNoise, 0, Double.MAX_VALUE);
        }

        double gain(Score score) {
            return gainWrong + (gainRight - gainWrong) * score.share();
        }
    }

    /**
     * How long practice lasts: half of a competency's distance from the prior is gone after 2^(base
     * + perRight ln(1 + right) + perWrong ln(1 + wrong)) days (half-life regression, Settles and
     * Meeder 2016).
     *
     * @param base binary logarithm of the half-life without practice, in days
     * @param perRight 0 or more: right answers make memory last
     * @param perWrong 0 or more: so do attempts that failed
     * @param shortestGap a shorter time since the last practice counts as none. It holds the time
     *     the answer itself took, which would give the answer away
     */
    public record Memory(double base, double perRight, double perWrong, Duration shortestGap) {
        public Memory {
            within("base", base, -30, 30);
            within("perRight", perRight, 0, 30);
            within("perWrong", perWrong, 0, 30);
            if (shortestGap.isNegative()) {
                throw new IllegalArgumentException(
                        "The shortest gap is not negative, as %s is".formatted(shortestGap));
            }
        }
    }

    /**
     * Where an estimate becomes a decision and a word.
     *
     * @param target the expected share of the points on a competency's benchmark pool that counts
     *     as mastery, above 0 and below 1
     * @param alpha mastered when the probability of having reached the target is at least 1 - alpha
     * @param beta not yet when that probability is at most beta
     * @param sureBelow "sure" when the standard deviation of the logit is at most this
     * @param fairlySureBelow "fairly sure" when it is at most this; about four answers with the
     *     standard values
     */
    public record Cut(
            double target, double alpha, double beta, double sureBelow, double fairlySureBelow) {
        public Cut {
            within("target", target, Double.MIN_NORMAL, Math.nextDown(1.0));
            within("alpha", alpha, 0, 0.5);
            within("beta", beta, 0, Math.nextDown(1 - alpha));
            within("sureBelow", sureBelow, 0, Double.MAX_VALUE);
            within("fairlySureBelow", fairlySureBelow, sureBelow, Double.MAX_VALUE);
        }
    }

    private static void within(String name, double value, double least, double most) {
        if (!(value >= least && value <= most)) { // written so that NaN is refused too
            throw new IllegalArgumentException(
                    "%s lies between %s and %s, not %s".formatted(name, least, most, value));
        }
    }
}
