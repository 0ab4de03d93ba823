package org.cairnlearn.learner;

/** From a level to an expected score, a decision and a word. */
final class Judgement {
    /** The benchmark pool of a competency: items of difficulty 0 on average, with this variance. */
    private static final double POOL_VARIANCE = 1;

    private Judgement() {}

    static Estimate of(Parameters.Cut cut, CompetencyKey competency, Gaussian ability, Reading it) {
        var logit = new Gaussian(ability.mean() + it.mean(), ability.variance() + it.variance());
        double mastery = mastery(cut, logit);
        CompetencyState own = it.own();
        int evidence = own == null ? 0 : own.evidence();
        return new Estimate(
                competency,
                logit,
                new Probability(Logistic.expected(logit.mean(), logit.variance() + POOL_VARIANCE)),
                new Probability(mastery),
                decision(cut, evidence, mastery),
                sureness(cut, evidence, logit.standardDeviation()),
                evidence,
                own == null ? null : own.last());
    }

    /**
     * A student of level L is expected to earn sigma(L / sqrt(1 + pi/8 pool variance)) on the pool,
     * so reaching the target means a level above a bound, and mastery is a normal tail.
     */
    static double mastery(Parameters.Cut cut, Gaussian logit) {
        double above =
                logit.mean() - Logistic.logit(cut.target()) * Logistic.stretch(POOL_VARIANCE);
        if (logit.variance() == 0) {
            return above >= 0 ? 1 : 0;
        }
        return Normal.below(above / logit.standardDeviation());
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
