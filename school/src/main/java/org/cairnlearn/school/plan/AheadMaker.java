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
        if (stands(standing)
                && since.filter(morning -> isOld(standing.orElseThrow(), lacking, morning))
                        .isEmpty()) {
            return false;
        }
        proposer.propose(lacking.block(), lacking.minutes(), standing);
        return true;
    }

    /** What would be made of a block, where nothing stands or somebody has signed up since. */
    Optional<Proposer.Draft> draft(DayAhead.Lacking lacking) {
        var standing = plans.find(lacking.block());
        return stands(standing)
                ? Optional.empty()
                : Optional.of(proposer.draft(lacking.block(), lacking.minutes(), standing));
    }

    /** Has a draft stand, unless something does by now, or somebody makes it at this moment. */
    void keep(Proposer.Draft draft) {
        var block = draft.asked().facts().block();
        if (!sql.tryLock(block)) {
            return;
        }
        var standing = plans.find(block).map(plan -> plans.lock(plan.id()));
        if (!stands(standing)) {
            proposer.keep(draft, standing);
        }
    }

    private boolean stands(Optional<BlockPlan> standing) {
        return standing.filter(plan -> !sql.isSignedUpSince(plan.id())).isPresent();
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
