package org.cairnlearn.learner;

import org.cairnlearn.learner.statespace.Level;

/** From a level to an expected score, a decision and a word. */
final class Judgement {
    private Judgement() {}

    static Estimate of(
            Parameters parameters, CompetencyKey competency, Gaussian ability, Reading it) {
        var cut = parameters.cut();
        double pool = parameters.model().poolVariance();
        var logit = new Gaussian(ability.mean() + it.mean(), ability.variance() + it.variance());
        var level = new Level(logit.mean(), logit.variance());
        double mastery = level.mastery(cut.target(), pool);
        CompetencyState own = it.own();
        int evidence = own == null ? 0 : own.evidence();
        return new Estimate(
                competency,
                logit,
                new Probability(level.expectedScore(pool)),
                new Probability(mastery),
                decision(cut, evidence, mastery),
                sureness(cut, evidence, logit.standardDeviation()),
                evidence,
                own == null ? null : own.last());
    }

    private static Decision decision(Parameters.Cut cut, int evidence, double mastery) {
        if (evidence == 0) {
            return Decision.NO_EVIDENCE;
        }
        if (mastery >= 1 - cut.alpha()) {
            return Decision.MASTERED;
        }
        return mastery <= cut.beta() ? Decision.NOT_YET : Decision.NEED_EVIDENCE;
    }

    private static Sureness sureness(Parameters.Cut cut, int evidence, double deviation) {
        if (evidence == 0 || deviation > cut.fairlySureBelow()) {
            return Sureness.NOT_SURE_YET;
        }
        return deviation > cut.sureBelow() ? Sureness.FAIRLY_SURE : Sureness.SURE;
    }
}
