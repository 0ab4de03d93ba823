package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The front door of late changes: plans again only those who are affected by who is here, and shows
 * who moves and why, and which talks are off, before anything is changed; of a block that is over
 * nothing changes any more. To be called inside a piece of {@code Work}.
 */
@Component
public final class ReplanBook {
    private final PlanSql plans;
    private final FactsReader reader;
    private final PlanHand hand;
    private final SchoolTime time;

    ReplanBook(PlanSql plans, FactsReader reader, PlanHand hand, SchoolTime time) {
        this.plans = plans;
        this.reader = reader;
        this.hand = hand;
        this.time = time;
    }

    /** What would change. Nothing is changed yet. */
    public Replan preview(Change seen) {
        return reader.asPlanner(() -> look(seen));
    }

    /**
     * What would change in a block of the whole school. Most of the time nothing has happened to
     * it, and then next to nothing is read.
     *
     * @param unplaced whether somebody is here without a place, as far as whoever asks knows
     */
    public Replan previewOfSchool(BlockPlan plan, boolean unplaced, PersonId by) {
        var seen = new Change(plan.id(), plan.version(), by);
        var touched =
                unplaced
                        || plan.block() instanceof Block.Flex block
                                && reader.isTouched(
                                        plan, block, time.at(time.now()).toLocalDateTime());
        return touched ? preview(seen) : Replan.nothing(seen);
    }

    /** Most of the time nobody is affected, and then nothing more is read. */
    private Replan look(Change seen) {
        var plan =
                plans.find(seen.plan())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no plan %s".formatted(seen.plan())));
        var current = new Change(plan.id(), plan.version(), seen.by());
        var affected = Affected.of(plan, reader.people(plan.block()));
        return affected.isNobody()
                ? new Replan(current, List.of(), List.of(), List.of(), affected.unled())
                : replan(plan, reader.of(plan.block(), plan.minutes()), current);
    }

    /**
     * Takes what was shown. When the plan or who is here has changed since, nothing is done, and
     * the caller shows the preview again.
     */
    public Changed take(Replan shown) {
        var plan = plans.lock(shown.seen().plan());
        var facts = reader.of(plan.block(), plan.minutes());
        if (isOver(facts)) {
            return new Changed.Refused(plan, Changed.Reason.OVER);
        }
        var now = replan(plan, facts, new Change(plan.id(), plan.version(), shown.seen().by()));
        if (!now.equals(shown)) {
            return new Changed.OutOfDate(plan);
        }
        return now.isEmpty()
                ? new Changed.NotThere(plan)
                : hand.done(shown.seen(), steps(plan, facts, now));
    }

    private static List<Step> steps(BlockPlan plan, Facts facts, Replan now) {
        var steps = new ArrayList<Step>();
        now.shifts().forEach(shift -> steps.add(step(plan, facts, shift)));
        now.off().forEach(off -> steps.add(new Step.CalledOff(off.talk().student())));
        now.rehoused()
                .forEach(one -> steps.add(new Step.Rehoused(one.group(), one.from(), one.to())));
        return steps;
    }

    private static Step step(BlockPlan plan, Facts facts, Replan.Shift shift) {
        var place = plan.placeOf(shift.student());
        var to = shift.to();
        if (to == null) {
            return new Step.Left(place.orElseThrow());
        }
        return place.<Step>map(before -> new Step.Moved(before, to))
                .orElseGet(() -> new Step.Came(shift.student(), to, home(facts, shift.student())));
    }

    private static ClassId home(Facts facts, PersonId student) {
        return facts.people().homeOf(student).orElseThrow().schoolClass().id();
    }

    private boolean isOver(Facts facts) {
        return facts.isOver(time.at(time.now()).toLocalDateTime());
    }

    private Replan replan(BlockPlan plan, Facts facts, Change seen) {
        if (isOver(facts)) {
            return Replan.nothing(seen);
        }
        var affected = Affected.of(plan, facts.people());
        var shifts = new ArrayList<Replan.Shift>();
        affected.away()
                .forEach(place ->
                        shifts.add(
                                new Replan.Shift(
                                        place.student(), place.group(), null, Replan.Why.AWAY)));
        if (!affected.looked().isEmpty()) {
            new Running(plan, facts, affected)
                    .moves()
                    .forEach(move -> add(shifts, plan, home(facts, move.student()), move));
        }
        shifts.sort(Comparator.comparing(shift -> shift.student().value()));
        return new Replan(seen, shifts, affected.off(), affected.rehoused(), affected.unled());
    }

    private static void add(
            List<Replan.Shift> shifts, BlockPlan plan, ClassId home, Running.Move move) {
        var from = plan.placeOf(move.student()).map(Place::group).orElse(null);
        var to = move.to() == null ? ownPace(plan, home, from) : move.to();
        if (!to.equals(from)) {
            shifts.add(new Replan.Shift(move.student(), from, to, move.why()));
        }
    }

    /** The own-pace place of a class; who has one stays there. */
    private static GroupId ownPace(BlockPlan plan, ClassId home, @Nullable GroupId from) {
        var own =
                plan.groups().stream()
                        .filter(group -> group.kind() == Group.Kind.OWN_PACE)
                        .toList();
        return own.stream()
                .filter(group ->
                        group.id().equals(from)
                                || plan.in(group.id()).stream()
                                        .anyMatch(place -> place.home().equals(home)))
                .findFirst()
                .orElseGet(own::getFirst)
                .id();
    }
}
