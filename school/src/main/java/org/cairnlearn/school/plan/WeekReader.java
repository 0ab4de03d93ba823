package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.schedule.StaffDay;
import org.springframework.stereotype.Component;

/** Reads a week's days again, as they could be planned. To be called as the planner. */
@Component
class WeekReader {
    private final AheadReader ahead;
    private final FactsReader facts;
    private final PlanSql plans;
    private final PlansBeforeSql before;
    private final ScheduleBook schedule;

    WeekReader(
            AheadReader ahead,
            FactsReader facts,
            PlanSql plans,
            PlansBeforeSql before,
            ScheduleBook schedule) {
        this.ahead = ahead;
        this.facts = facts;
        this.plans = plans;
        this.before = before;
        this.schedule = schedule;
    }

    /** A week of a school. */
    record Week(TenantId tenant, OrganisationId school, LocalDate begins) {}

    /**
     * The last weeks of a school that have ended, the newest first, as its own calendar has them.
     */
    Stream<LocalDate> ended(OrganisationId school, LocalDate today) {
        var begins = ahead.calendar(school).week().begin(today);
        return Stream.iterate(begins.minusWeeks(1), one -> one.minusWeeks(1));
    }

    /** The newest of the last weeks that have ended and had a day of school; empty without one. */
    Optional<LocalDate> newestTaught(OrganisationId school, LocalDate today) {
        var calendar = ahead.calendar(school);
        return ended(school, today)
                .limit(WeekBook.WEEKS)
                .filter(begins -> !calendar.schoolDays(begins, begins.plusDays(6)).isEmpty())
                .findFirst();
    }

    /** A day with the blocks that it had. */
    record Day(SchoolDay day, List<StaffDay> staff, List<DayAhead.Lacking> blocks) {}

    List<Day> days(Week week) {
        var days = new ArrayList<Day>();
        var calendar = ahead.calendar(week.school());
        for (var date : calendar.schoolDays(week.begins(), week.begins().plusDays(6))) {
            days.add(
                    new Day(
                            calendar.day(date),
                            schedule.staffOn(week.school(), date),
                            ahead.all(new DayAhead.Day(week.tenant(), week.school(), date))));
        }
        return days;
    }

    /**
     * From what a block could be planned, and how it was; empty where it was not.
     *
     * @param told whether another system told of the plan
     */
    record Seen(Facts facts, Optional<BlockPlan> was, boolean told) {}

    Seen read(Policy.Planning rules, DayAhead.Lacking one) {
        return new Seen(
                under(rules, one),
                plans.find(one.block()),
                isTold(one.block(), before.told(List.of(one.block().date()))));
    }

    /** From what it could be planned under these rules. */
    Facts under(Policy.Planning rules, DayAhead.Lacking one) {
        return facts.under(rules, one.block(), one.minutes());
    }

    /** How a week really was planned, and each of its days. */
    WeekBook.Counted was(Week week) {
        var whole = new WeekTally();
        var days = new ArrayList<WeekBook.OfDay>();
        for (var day : days(week)) {
            var own = new WeekTally();
            var plans = stood(week, day);
            var told = before.told(List.of(day.day().date()));
            for (var block : day.blocks()) {
                var plan = plans.get(block.block());
                if (plan != null) {
                    var from = facts.of(block.block(), block.minutes());
                    whole.add(from, plan, isTold(block.block(), told));
                    own.add(from, plan, isTold(block.block(), told));
                }
            }
            whole.staff(day.day(), day.staff());
            own.staff(day.day(), day.staff());
            days.add(new WeekBook.OfDay(day.day().date(), own.figures()));
        }
        return new WeekBook.Counted(week.begins(), whole.figures(), days);
    }

    private static boolean isTold(Block block, Map<Block, Optional<UUID>> told) {
        return told.getOrDefault(block, Optional.empty()).isPresent();
    }

    /** The plans of a day, by their blocks: most days of before have none. */
    private Map<Block, BlockPlan> stood(Week week, Day day) {
        var classes =
                day.blocks().stream()
                        .map(DayAhead.Lacking::block)
                        .filter(Block.Section.class::isInstance)
                        .map(block -> ((Block.Section) block).schoolClass())
                        .distinct()
                        .toList();
        return plans.ofDay(List.of(week.school()), classes, day.day().date()).stream()
                .collect(Collectors.toMap(BlockPlan::block, Function.identity()));
    }

    List<OrganisationId> schools() {
        return ahead.schools();
    }
}
