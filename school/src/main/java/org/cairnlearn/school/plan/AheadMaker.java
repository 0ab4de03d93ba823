package org.cairnlearn.school.plan;

import java.time.Instant;
import java.util.Optional;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.springframework.stereotype.Component;

/** Makes one proposal that nobody has asked for, never twice. */
@Component
class AheadMaker {
    private final PlanSql plans;
    private final AheadSql sql;
    private final Proposer proposer;
    private final EvidenceBook evidence;

    AheadMaker(PlanSql plans, AheadSql sql, Proposer proposer, EvidenceBook evidence) {
        this.plans = plans;
        this.sql = sql;
        this.proposer = proposer;
        this.evidence = evidence;
    }

    /**
     * @param since what was proposed before then and nobody has touched is made again if work came
     *     in since; empty for never. Whoever signs up for a flex block is work, too, at any time
     * @return whether it was made: not if it stands, or somebody else makes it at this moment
     */
    boolean make(DayAhead.Lacking lacking, Optional<Instant> since) {
        if (!sql.tryLock(lacking.block())) {
            return false;
        }
        var standing = plans.find(lacking.block()).map(plan -> plans.lock(plan.id()));
        if (standing.isPresent()
                && since.filter(morning -> isOld(standing.get(), lacking, morning)).isEmpty()
                && !sql.isSignedUpSince(standing.get().id())) {
            return false;
        }
        proposer.propose(lacking.block(), lacking.minutes(), standing);
        return true;
    }

    private boolean isOld(BlockPlan plan, DayAhead.Lacking lacking, Instant since) {
        var counted = plan.countedUntil();
        return sql.isUntouchedSince(plan.id(), since)
                && (sql.isWishedSince(plan.id(), lacking.students())
                        || evidence.freshest(lacking.students())
                                .filter(newest -> counted == null || newest.isAfter(counted))
                                .isPresent());
    }
}
