package org.cairnlearn.school.mastery;

import java.time.Duration;
import java.time.Instant;
import org.cairnlearn.learner.Estimate;
import org.cairnlearn.school.competency.Level;
import org.jspecify.annotations.Nullable;

/**
 * Where a student stands on one competency. Made by one function for every page, export and role,
 * so that a teacher and a student never read two truths.
 *
 * @param blocked whether there is enough evidence to say that it is not mastered yet; unknown is
 *     not blocked
 * @param stale whether the newest evidence is older than the policy's fresh days ("worth a fresh
 *     look")
 * @param expectedScore the share of points expected on the competency's benchmark pool, 0 to 1
 * @param mastery probability that the expected score reaches the target, 0 to 1
 * @param evidence how many observations of it there are
 * @param last when the newest of them occurred; null when there is none
 */
public record Status(
        Level level,
        Sureness sureness,
        boolean blocked,
        boolean stale,
        double expectedScore,
        double mastery,
        int evidence,
        @Nullable Instant last) {

    /**
     * The one status function: an estimate under a policy at a moment.
     *
     * <p>MASTERED is <i>Got it</i>; <i>Goes further</i> needs evidence of transfer, which no source
     * gives yet. NOT YET and NEED EVIDENCE are <i>Starting</i> or <i>Getting there</i> by the
     * expected score; the latter is never more than "not sure yet", since it is no level of its
     * own.
     */
    static Status of(Estimate estimate, StatusPolicy policy, Instant now) {
        var last = estimate.last();
        var stale = last != null && Duration.between(last, now).compareTo(policy.fresh()) > 0;
        var expected = estimate.expectedScore().value();
        var working = expected < policy.gettingThere() ? Level.STARTING : Level.GETTING_THERE;
        var sureness = Sureness.valueOf(estimate.sureness().name());
        return switch (estimate.decision()) {
            case NO_EVIDENCE ->
                    status(Level.NOT_STARTED, Sureness.NOT_SURE_YET, false, stale, estimate);
            case MASTERED -> status(Level.GOT_IT, sureness, false, stale, estimate);
            case NOT_YET -> status(working, sureness, true, stale, estimate);
            case NEED_EVIDENCE -> status(working, Sureness.NOT_SURE_YET, false, stale, estimate);
        };
    }

    private static Status status(
            Level level, Sureness sureness, boolean blocked, boolean stale, Estimate estimate) {
        return new Status(
                level,
                sureness,
                blocked,
                stale,
                estimate.expectedScore().value(),
                estimate.mastery().value(),
                estimate.evidence(),
                estimate.last());
    }

    public boolean mastered() {
        return level.compareTo(Level.GOT_IT) >= 0;
    }
}
