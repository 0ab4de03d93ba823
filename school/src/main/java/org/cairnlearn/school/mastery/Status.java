package org.cairnlearn.school.mastery;

import java.time.Instant;
import org.cairnlearn.learner.Estimate;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyVersion;
import org.jspecify.annotations.Nullable;

/**
 * Where a student stands on one competency. Made by one function for every page, export and role,
 * so that a teacher and a student never read two truths.
 *
 * @param policy the version of the policy that made it
 * @param blocked whether there is enough evidence to say that it is not mastered yet; unknown is
 *     not blocked
 * @param stale whether it is worth a fresh look: the newest evidence is older than the policy's
 *     fresh school days, or what was got is no longer probable enough to be kept
 * @param expectedScore the share of points expected on the competency's benchmark pool, 0 to 1
 * @param mastery probability that the expected score reaches the target, 0 to 1
 * @param evidence how many observations of it there are
 * @param last when the newest of them occurred; null when there is none
 */
public record Status(
        PolicyVersion policy,
        Level level,
        Sureness sureness,
        boolean blocked,
        boolean stale,
        double expectedScore,
        double mastery,
        int evidence,
        @Nullable Instant last) {

    /**
     * The one status function: what the evidence says at a moment, under a policy, by which work
     * since {@code freshSince} is fresh.
     *
     * <p>MASTERED is <i>Got it</i>, and <i>Goes further</i> with enough evidence of transfer. NOT
     * YET is <i>Starting</i> or <i>Getting there</i> by the expected score. NEED EVIDENCE keeps
     * what was got as long as the policy says and is otherwise a level by the expected score; it is
     * never more than "not sure yet", since it is no level of its own.
     */
    static Status of(Estimate estimate, Holding holding, Policy policy, Instant freshSince) {
        var grading = policy.rules().grading();
        var last = estimate.last();
        var old = last != null && last.isBefore(freshSince);
        var got =
                holding.transfers().size() >= grading.transfer().occasions()
                        ? Level.GOES_FURTHER
                        : Level.GOT_IT;
        var working =
                estimate.expectedScore().value() < grading.cuts().gettingThere()
                        ? Level.STARTING
                        : Level.GETTING_THERE;
        var sureness = Sureness.valueOf(estimate.sureness().name());
        var kept = holding.held() && estimate.mastery().value() >= grading.cuts().keep();
        var lost = holding.held() && !kept;
        var said =
                switch (estimate.decision()) {
                    case NO_EVIDENCE ->
                            new Said(Level.NOT_STARTED, Sureness.NOT_SURE_YET, false, old);
                    case MASTERED -> new Said(got, sureness, false, old);
                    case NOT_YET -> new Said(working, sureness, true, old || lost);
                    case NEED_EVIDENCE ->
                            new Said(
                                    kept ? got : working,
                                    Sureness.NOT_SURE_YET,
                                    false,
                                    old || lost);
                };
        return said.about(estimate, policy.version());
    }

    /** The words, without the numbers. */
    private record Said(Level level, Sureness sureness, boolean blocked, boolean stale) {
        Status about(Estimate estimate, PolicyVersion policy) {
            return new Status(
                    policy,
                    level,
                    sureness,
                    blocked,
                    stale,
                    estimate.expectedScore().value(),
                    estimate.mastery().value(),
                    estimate.evidence(),
                    estimate.last());
        }
    }

    public boolean mastered() {
        return level.compareTo(Level.GOT_IT) >= 0;
    }
}
