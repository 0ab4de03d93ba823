package org.cairnlearn.school.plan;

import java.util.List;
import org.cairnlearn.school.platform.SchoolTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Who approves what, and until when. */
@Component
class Approvals {
    private final PlanSql sql;
    private final HandSql hand;
    private final Deadlines deadlines;
    private final SchoolTime time;
    private final ApplicationEventPublisher events;

    Approvals(
            PlanSql sql,
            HandSql hand,
            Deadlines deadlines,
            SchoolTime time,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.hand = hand;
        this.deadlines = deadlines;
        this.time = time;
        this.events = events;
    }

    /** A class's plan as a whole; of a flex block, what the approver hosts. */
    Changed approve(Change change) {
        var plan = sql.lock(change.plan());
        return switch (plan.block()) {
            case Block.Section _ -> whole(plan, change);
            case Block.Flex flex -> groups(plan, change, plan.hostedBy(change.by()), flex);
        };
    }

    /** Of a flex block, what nobody hosts. */
    Changed approveRest(Change change) {
        var plan = sql.lock(change.plan());
        var rest = plan.groups().stream().filter(group -> group.leader() == null).toList();
        return switch (plan.block()) {
            case Block.Section _ -> new Changed.NotThere(plan);
            case Block.Flex flex -> groups(plan, change, rest, flex);
        };
    }

    private Changed whole(BlockPlan plan, Change change) {
        if (plan.version() != change.version()) {
            return new Changed.OutOfDate(plan);
        }
        if (!plan.approved()) {
            sql.approve(change, time.now());
            share(plan);
        }
        return done(plan);
    }

    private Changed groups(BlockPlan plan, Change change, List<Group> groups, Block.Flex flex) {
        var ids = groups.stream().map(Group::id).toList();
        if (groups.isEmpty()) {
            return new Changed.NotThere(plan);
        }
        if (deadlines.passed(flex)) {
            return new Changed.Refused(plan, Changed.Reason.TOO_LATE);
        }
        if (change.version() < sql.proposedVersion(plan.id())
                || hand.changedSince(plan.id(), change.version(), List.of(), ids)) {
            return new Changed.OutOfDate(plan);
        }
        if (groups.stream().anyMatch(group -> group.approvedBy() == null)) {
            sql.approve(change, ids, time.now());
            share(plan);
        }
        return done(plan);
    }

    private void share(BlockPlan plan) {
        sql.newVersion(plan.id());
        events.publishEvent(new PlanShared(plan.id(), plan.block().date()));
    }

    private Changed done(BlockPlan plan) {
        return new Changed.Done(sql.find(plan.id()).orElseThrow());
    }
}
