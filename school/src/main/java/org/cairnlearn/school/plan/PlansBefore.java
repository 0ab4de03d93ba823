package org.cairnlearn.school.plan;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door for plans of before, which a school brings along: of days that are over, as they
 * stood. They count for groups, company and own choice as if they had been planned here, and the
 * planner looks back at them. To be called inside a piece of {@code Work} of the planner's task.
 */
@Component
public final class PlansBefore {
    /** So many plans go into one statement. */
    private static final int AT_ONCE = 200;

    private final PlansBeforeSql sql;
    private final SchoolReader schools;
    private final Deadlines deadlines;
    private final Ids ids;
    private final SchoolTime time;

    PlansBefore(
            PlansBeforeSql sql,
            SchoolReader schools,
            Deadlines deadlines,
            Ids ids,
            SchoolTime time) {
        this.sql = sql;
        this.schools = schools;
        this.deadlines = deadlines;
        this.ids = ids;
        this.time = time;
    }

    /**
     * What became of blocks that were told.
     *
     * @param batch names those that came in
     * @param fresh they came in
     * @param other they have a plan that says otherwise, and keep it; all others came in before
     */
    public record TakenIn(UUID batch, Set<Block> fresh, Set<Block> other) {
        public TakenIn {
            fresh = Set.copyOf(fresh);
            other = Set.copyOf(other);
        }
    }

    /**
     * Takes in blocks of one school. A block that has a plan keeps it, and what was approved of a
     * flex block after its students were on their way counts as not approved.
     *
     * @throws IllegalArgumentException when a day is not over or was no school day
     */
    public TakenIn takeIn(OrganisationId school, List<PlanBefore> plans) {
        var calendar = schools.calendar(school);
        var days = plans.stream().map(one -> one.block().date()).distinct().toList();
        for (var day : days) {
            if (!day.isBefore(time.today()) || !calendar.isSchoolDay(day)) {
                throw new IllegalArgumentException("%s is no past school day".formatted(day));
            }
        }
        var batch = ids.next();
        var known = sql.told(days);
        var fresh = new HashSet<Block>();
        var other = new HashSet<Block>();
        var kept = new ArrayList<PlansBeforeSql.Kept>();
        for (var one : plans) {
            var told = Optional.of(PlansBeforeSql.Told.fingerprint(one.told()));
            var before = known.putIfAbsent(one.block(), told);
            if (before == null) {
                fresh.add(one.block());
                kept.add(keep(one, school, new PlansBeforeSql.Told(batch, told.get())));
            } else if (!before.equals(told)) {
                other.add(one.block());
            }
        }
        for (var from = 0; from < kept.size(); from += AT_ONCE) {
            sql.add(kept.subList(from, Math.min(kept.size(), from + AT_ONCE)));
        }
        return new TakenIn(batch, fresh, other);
    }

    /** How many of the blocks that came in so are as they came. */
    public int untouched(List<UUID> batches) {
        return sql.untouched(batches);
    }

    /** Takes blocks back that are as they came; what hands have changed since stays. */
    public int takeBack(List<UUID> batches) {
        return sql.takeBack(batches);
    }

    private PlansBeforeSql.Kept keep(
            PlanBefore plan, OrganisationId school, PlansBeforeSql.Told told) {
        var day = plan.block().date();
        var ends =
                plan.block() instanceof Block.Flex flex
                        ? deadlines
                                .of(schools.calendar(school), school, day)
                                .ends(flex.period(), true)
                        : Optional.<Instant>empty();
        return new PlansBeforeSql.Kept(
                new PlanId(ids.next()),
                plan,
                told,
                IntStream.range(0, plan.parts().size())
                        .mapToObj(at -> keep(plan, at, ends))
                        .toList());
    }

    private PlansBeforeSql.KeptPart keep(PlanBefore plan, int at, Optional<Instant> ends) {
        var part = plan.parts().get(at);
        var led =
                switch (part.work().kind()) {
                    case LESSON -> Offers.ledMinutes(plan.minutes());
                    case SUPPORT -> plan.minutes();
                    case PEERS, PROJECT, OWN_PACE -> 0;
                };
        return new PlansBeforeSql.KeptPart(
                new GroupId(ids.next()), at, part, led, inTime(part.approval(), ends));
    }

    private static PlanBefore.@Nullable Approval inTime(
            PlanBefore.@Nullable Approval approval, Optional<Instant> ends) {
        return approval == null || ends.filter(end -> !approval.at().isBefore(end)).isPresent()
                ? null
                : approval;
    }
}
