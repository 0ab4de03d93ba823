package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.plan.Whereabouts.Standing;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolCalendar;

/** The plans of one school's day, read once. */
final class OneDay {
    private final Of of;
    private final SchoolCalendar calendar;
    private final Deadlines.OfDay deadlines;
    private final Map<Block, BlockPlan> byBlock = new HashMap<>();
    private final Set<String> flex = new HashSet<>();

    /** Which day of which school. */
    record Of(OrganisationId school, LocalDate date) {}

    OneDay(Of of, SchoolCalendar calendar, Deadlines.OfDay deadlines, Collection<BlockPlan> plans) {
        this.of = of;
        this.calendar = calendar;
        this.deadlines = deadlines;
        plans.forEach(plan -> byBlock.put(plan.block(), plan));
        calendar.day(of.date()).periods().stream()
                .filter(Period::flex)
                .map(Period::code)
                .forEach(flex::add);
        plans.stream()
                .map(BlockPlan::block)
                .filter(Block.Flex.class::isInstance)
                .map(Block::period)
                .forEach(flex::add);
    }

    /**
     * Where a student of these classes is in each period in which one of them meets. Where two do,
     * the student is in one: where a place is shared, else where a plan has one, else in the first.
     * Classes whose period is not known are each by themselves.
     */
    List<Whereabouts> of(PersonId student, List<SchoolClass> classes) {
        var byPeriod = new LinkedHashMap<String, Whereabouts>();
        for (var base : classes) {
            for (var period : calendar.meets(base, of.date())) {
                byPeriod.merge(
                        period.isEmpty() ? base.id().toString() : period,
                        in(student, base, period),
                        (one, other) -> rank(student, other) < rank(student, one) ? other : one);
            }
        }
        return List.copyOf(byPeriod.values());
    }

    private int rank(PersonId student, Whereabouts where) {
        var base = where.base();
        var placed =
                Optional.ofNullable(byBlock.get(block(base, where.period())))
                        .flatMap(plan -> plan.placeOf(student))
                        .filter(place -> place.home().equals(base.id()));
        if (placed.isEmpty()) {
            return 2;
        }
        return where.shared() == null ? 1 : 0;
    }

    private Whereabouts in(PersonId student, SchoolClass base, String period) {
        var plan = Optional.ofNullable(byBlock.get(block(base, period)));
        var shared =
                plan.flatMap(one ->
                        one.placeOf(student)
                                .filter(place -> one.shared(one.groupOf(place)))
                                .map(place -> shared(one, place)));
        return new Whereabouts(
                calendar.closedRooms(of.date(), period).placed(base),
                period,
                shared.orElse(null),
                shared.isPresent() ? Standing.APPROVED : open(plan.isPresent(), period));
    }

    private static Whereabouts.Shared shared(BlockPlan plan, Place place) {
        return new Whereabouts.Shared(
                plan, plan.groupOf(place), place, plan.talkOf(place.student()).orElse(null));
    }

    private Block block(SchoolClass base, String period) {
        return flex.contains(period)
                ? new Block.Flex(of.school(), of.date(), period)
                : new Block.Section(base.id(), of.date(), period);
    }

    /** How far a block is of which nothing is shared. */
    private Standing open(boolean proposed, String period) {
        if (deadlines.passed(period, flex.contains(period))) {
            return Standing.BASE;
        }
        return proposed ? Standing.PROPOSED : Standing.OPEN;
    }

    /** How far the blocks of a class are that are its own. */
    Stream<BlockStanding> sections(SchoolClass one) {
        return calendar.meets(one, of.date()).stream()
                .filter(period -> !flex.contains(period))
                .map(period -> section(one, period));
    }

    private BlockStanding section(SchoolClass one, String period) {
        var plan = Optional.ofNullable(byBlock.get(block(one, period)));
        return new BlockStanding(
                one.title(),
                period,
                plan.filter(found -> found.approvedAt() != null).isPresent()
                        ? Standing.APPROVED
                        : open(plan.isPresent(), period),
                plan.map(BlockPlan::id).orElse(null));
    }
}
