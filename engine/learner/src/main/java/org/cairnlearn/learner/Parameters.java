package org.cairnlearn.learner;

import org.cairnlearn.learner.statespace.StateSpaceModel;

/**
 * Every number that an estimate depends on beside the student. Two replays of the same evidence
 * under equal parameters give the same bits; so {@link #version()} is what a stored state names as
 * its provenance, and whoever changes a value changes the version.
 *
 * @param version names these values, for example "state-space/2 untrained"
 * @param model the filter, with what it knows of items and competencies
 * @param prerequisiteShare rho, from 0 to 1: how much of what is known about the direct
 *     prerequisites carries over to a competency without own evidence, split evenly over the
 *     prerequisites that have evidence
 * @param cut where an estimate becomes a decision
 */
public record Parameters(String version, StateSpaceModel model, double prerequisiteShare, Cut cut) {
    private static final double SHARE = 0.5;
    private static final Cut STANDARD_CUT = new Cut(0.65, 0.10, 0.05, 0.85, 1.05);
    private static final Parameters UNTRAINED =
            of(StateSpaceModel.VERSION + " untrained", StateSpaceModel.untrained());

    public Parameters {
        if (version.isBlank()) {
            throw new IllegalArgumentException("Parameters have a version that is not blank");
        }
        within("prerequisiteShare", prerequisiteShare, 0, 1);
    }

    /** The same with another cut, such as a school's own. */
    public Parameters with(Cut another) {
        return new Parameters(version, model, prerequisiteShare, another);
    }

    /** A model with the standard cut. */
    public static Parameters of(String version, StateSpaceModel model) {
        return new Parameters(version, model, SHARE, STANDARD_CUT);
    }

    /**
     * Before any fit to a school. The cut is a choice until it can be calibrated on a school's own
     * students: with these values six right answers in a row and nothing else make a competency
     * mastered, three wrong ones in a row make it not yet, and anything mixed asks for more
     * evidence.
     */
    public static Parameters standard() {
        return UNTRAINED;
    }

    /**
     * Where an estimate becomes a decision and a word.
     *
     * @param target the expected share of the points on a competency's benchmark pool that counts
     *     as mastery, above 0 and below 1
     * @param alpha mastered when the probability of having reached the target is at least 1 - alpha
     * @param beta not yet when that probability is at most beta
     * @param sureBelow "sure" when the standard deviation of the logit is at most this
     * @param fairlySureBelow "fairly sure" when it is at most this; about five answers with the
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
