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
     *     in since; empty for never
     * @return whether it was made: not if it stands, or somebody else makes it at this moment
     */
    boolean make(DayAhead.Lacking lacking, Optional<Instant> since) {
        if (!sql.tryLock(lacking.block())) {
            return false;
        }
        var standing = plans.find(lacking.block()).map(plan -> plans.lock(plan.id()));
        if (standing.isPresent()
                && since.filter(morning -> isOld(standing.get(), lacking, morning)).isEmpty()) {
            return false;
        }
        proposer.propose(lacking.block(), lacking.minutes(), standing);
        return true;
    }

    /** What would be made of a block, where nothing stands. */
    Optional<Proposer.Draft> draft(DayAhead.Lacking lacking) {
        return plans.find(lacking.block()).isPresent()
                ? Optional.empty()
                : Optional.of(proposer.draft(lacking.block(), lacking.minutes(), Optional.empty()));
    }

    /** Has a draft stand, unless something does by now, or somebody makes it at this moment. */
    void keep(Proposer.Draft draft) {
        var block = draft.asked().facts().block();
        if (sql.tryLock(block) && plans.find(block).isEmpty()) {
            proposer.keep(draft, Optional.empty());
        }
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
