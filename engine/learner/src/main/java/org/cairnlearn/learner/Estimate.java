package org.cairnlearn.learner;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one student in one competency at one moment.
 *
 * @param competency which competency
 * @param logit the level: general level plus the deviation in this competency, after forgetting and
 *     with what the prerequisites say
 * @param expectedScore the share of the points the student is expected to earn on the competency's
 *     benchmark pool, items whose difficulty has mean 0 and variance 1
 * @param mastery how likely it is that the expected score on that pool is at or above the target
 * @param decision what may be said about mastery
 * @param sureness how well the level is known
 * @param evidence how many pieces of work have touched this competency, 0 or more
 * @param last when it was practised last; null without evidence
 */
public record Estimate(
        CompetencyKey competency,
        Gaussian logit,
        Probability expectedScore,
        Probability mastery,
        Decision decision,
        Sureness sureness,
        int evidence,
        @Nullable Instant last) {

    public Estimate {
        boolean none = evidence == 0;
        if (evidence < 0 || none != (last == null) || none != (decision == Decision.NO_EVIDENCE)) {
            throw new IllegalArgumentException(
                    "%d pieces of evidence, the last at %s, do not go with %s"
                            .formatted(evidence, last, decision));
        }
    }
}
