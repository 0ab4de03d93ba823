package org.cairnlearn.learner.statespace;

/**
 * A student's level in one competency as a walk stands, and how likely it is to reach a target: the
 * expected share of right answers on a pool of items as hard in the mean as the competency's items
 * are (their middle counts as 0) and of the bank's prior variance of items. The passing form is
 * left out: it is no part of what somebody has learned.
 *
 * @param mean in logits
 * @param variance of the same
 */
public record Level(double mean, double variance) {

    /** The share of right answers that is expected on the pool (MacKay 1992, eq. 10). */
    public double expectedScore(double poolVariance) {
        return Curve.sigma(mean / Math.sqrt(1 + Math.PI * (variance + poolVariance) / 8));
    }

    /** At a moment before the student's next row. */
    static Level of(Walk walk, int k, double seconds) {
        int known = walk.coding.skill(k);
        double doubt = known < 0 ? walk.bank.priorLevel : walk.bank.levelVariance[known];
        double mean = walk.bank.told(known) + walk.general;
        if (!walk.practised(k)) {
            return new Level(mean, walk.generalVariance + walk.priorCompetency + doubt);
        }
        double kept = walk.kept(k, seconds);
        double own = walk.priorCompetency + (walk.variance[k] - walk.priorCompetency) * kept * kept;
        return new Level(mean + kept * walk.mean[k], walk.generalVariance + own + doubt);
    }

    /** How likely the expected score on the pool is at or above the target. */
    public double mastery(double target, double poolVariance) {
        double needed =
                StrictMath.log(target / (1 - target)) * Math.sqrt(1 + Math.PI * poolVariance / 8);
        if (variance == 0) {
            return mean >= needed ? 1 : 0;
        }
        return Tail.below((mean - needed) / Math.sqrt(variance));
    }
}
