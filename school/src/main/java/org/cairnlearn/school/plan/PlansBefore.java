package org.cairnlearn.school.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
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
     * Takes in blocks of one school. A block that has a plan keeps it, and what was approved of a
     * flex block after its students were on their way counts as not approved.
     *
     * @return how many came in
     * @throws IllegalArgumentException when a day is not over or was no school day
     */
    public int takeIn(OrganisationId school, List<PlanBefore> plans) {
        var calendar = schools.calendar(school);
        var days = plans.stream().map(one -> one.block().date()).distinct().toList();
        for (var day : days) {
            if (!day.isBefore(time.today()) || !calendar.isSchoolDay(day)) {
                throw new IllegalArgumentException("%s is no past school day".formatted(day));
            }
        }
        var known = new HashSet<>(sql.blocks(days));
        var kept = plans.stream().filter(one -> known.add(one.block())).toList();
        for (var from = 0; from < kept.size(); from += AT_ONCE) {
            sql.add(
                    kept.subList(from, Math.min(kept.size(), from + AT_ONCE)).stream()
                            .map(one -> keep(one, school, one.block().date()))
                            .toList());
        }
        return kept.size();
    }

    private PlansBeforeSql.Kept keep(PlanBefore plan, OrganisationId school, LocalDate day) {
        var ends =
                plan.block() instanceof Block.Flex flex
                        ? deadlines
                                .of(schools.calendar(school), school, day)
                                .ends(flex.period(), true)
                        : Optional.<Instant>empty();
        return new PlansBeforeSql.Kept(
                new PlanId(ids.next()),
                plan,
                IntStream.range(0, plan.parts().size())
                        .mapToObj(at -> keep(plan, at, ends))
                        .toList());
    }

    private PlansBeforeSql.KeptPart keep(PlanBefore plan, int at, Optional<Instant> ends) {
        var part = plan.parts().get(at);
        var led =
                switch (part.kind()) {
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
