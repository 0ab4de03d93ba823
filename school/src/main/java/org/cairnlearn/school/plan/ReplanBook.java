package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of late changes: plans again only those who are affected by who is here, and shows
 * who moves and why before anything is changed; of a block that is over nothing changes any more.
 * To be called inside a piece of {@code Work}.
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

    private Replan look(Change seen) {
        var plan =
                plans.find(seen.plan())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no plan %s".formatted(seen.plan())));
        return new Replan(new Change(plan.id(), plan.version(), seen.by()), shifts(plan));
    }

    /**
     * Takes what was shown. When the plan or who is here has changed since, nothing is done, and
     * the caller shows the preview again.
     */
    public Changed take(Replan shown) {
        var plan = plans.lock(shown.seen().plan());
        var now = reader.asPlanner(() -> now(plan.id()));
        if (isOver(now.facts())) {
            return new Changed.Refused(plan, Changed.Reason.OVER);
        }
        if (plan.version() != shown.seen().version() || !now.shifts().equals(shown.shifts())) {
            return new Changed.OutOfDate(plan);
        }
        return shown.shifts().isEmpty()
                ? new Changed.NotThere(plan)
                : hand.done(
                        shown.seen(),
                        shown.shifts().stream().map(shift -> step(now, shift)).toList());
    }

    /** What would change of a plan as a whole. */
    private record Now(BlockPlan plan, Facts facts, List<Replan.Shift> shifts) {}

    private Now now(PlanId id) {
        var plan = plans.find(id).orElseThrow();
        var facts = reader.of(plan.block(), plan.minutes());
        return new Now(plan, facts, shifts(plan, facts));
    }

    private static Step step(Now now, Replan.Shift shift) {
        var place = now.plan().placeOf(shift.student());
        var to = shift.to();
        if (to == null) {
            return new Step.Left(place.orElseThrow());
        }
        var home = now.facts().people().homeOf(shift.student()).orElseThrow().schoolClass().id();
        return place.<Step>map(before -> new Step.Moved(before, to))
                .orElseGet(() -> new Step.Came(shift.student(), to, home));
    }

    /** Most of the time nobody is affected, and then nothing more is read. */
    private List<Replan.Shift> shifts(BlockPlan plan) {
        return Affected.of(plan, reader.people(plan.block())).isNobody()
                ? List.of()
                : shifts(plan, reader.of(plan.block(), plan.minutes()));
    }

    private boolean isOver(Facts facts) {
        return facts.isOver(time.at(time.now()).toLocalDateTime());
    }

    private List<Replan.Shift> shifts(BlockPlan plan, Facts facts) {
        if (isOver(facts)) {
            return List.of();
        }
        var affected = Affected.of(plan, facts.people());
        var shifts = new ArrayList<Replan.Shift>();
        affected.away()
                .forEach(place ->
                        shifts.add(
                                new Replan.Shift(
                                        place.student(), place.group(), null, Replan.Why.AWAY)));
        if (!affected.isNobody()) {
            Running.moves(plan, facts)
                    .forEach((student, move) -> shifts.add(shift(plan, facts, student, move)));
        }
        shifts.sort(Comparator.comparing(shift -> shift.student().value()));
        return shifts;
    }

    private static Replan.Shift shift(
            BlockPlan plan, Facts facts, PersonId student, Running.Move move) {
        var home = facts.people().homeOf(student).orElseThrow().schoolClass().id();
        return new Replan.Shift(
                student,
                plan.placeOf(student).map(Place::group).orElse(null),
                move.to().orElseGet(() -> ownPace(plan, home).id()),
                switch (move.why()) {
                    case AWAY, HERE -> Replan.Why.HERE;
                    case TEACHER -> Replan.Why.NO_LEADER;
                    case ROOM, TOO_FEW -> Replan.Why.GROUP_ENDS;
                    case MAKES_ROOM, PINNED -> Replan.Why.MAKES_ROOM;
                    case GAINS, BACK -> Replan.Why.HELPS_MORE;
                });
    }

    /** The own-pace place of a class. */
    private static Group ownPace(BlockPlan plan, ClassId home) {
        var own =
                plan.groups().stream()
                        .filter(group -> group.kind() == Group.Kind.OWN_PACE)
                        .toList();
        return own.stream()
                .filter(group ->
                        plan.in(group.id()).stream().anyMatch(place -> place.home().equals(home)))
                .findFirst()
                .orElseGet(own::getFirst);
    }
}
