package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Ids;
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
    /** Few are free to move. */
    private static final int STEPS = 200;

    private final PlanSql plans;
    private final FactsReader reader;
    private final PlanHand hand;
    private final Ids ids;
    private final SchoolTime time;

    ReplanBook(PlanSql plans, FactsReader reader, PlanHand hand, Ids ids, SchoolTime time) {
        this.plans = plans;
        this.reader = reader;
        this.hand = hand;
        this.ids = ids;
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
        if (!affected.looked().isEmpty()) {
            places(plan, facts, affected)
                    .forEach((student, to) -> {
                        var before = plan.placeOf(student).map(Place::group).orElse(null);
                        var why = before == null ? Replan.Why.HERE : Replan.Why.GROUP_ENDS;
                        if (!to.equals(before)) {
                            shifts.add(new Replan.Shift(student, before, to, why));
                        }
                    });
        }
        shifts.sort(Comparator.comparing(shift -> shift.student().value()));
        return shifts;
    }

    /** Where the planner puts those who are looked at, everybody else held where they are. */
    private Map<PersonId, GroupId> places(BlockPlan plan, Facts facts, Affected affected) {
        var asked =
                DayProblem.among(
                        facts, Kept.standing(plan, affected.ending(), affected.lookedOrAway()));
        var answer = new DayAnswer(asked, Proposer.solve(asked, STEPS), ids::next);
        var standing =
                plan.groups().stream()
                        .map(Group::id)
                        .collect(Collectors.toCollection(HashSet::new));
        var places = new HashMap<PersonId, GroupId>();
        for (var place : answer.places()) {
            if (affected.looked().contains(place.student())) {
                places.put(
                        place.student(),
                        standing.contains(place.group())
                                ? place.group()
                                : ownPace(plan, place.home()).id());
            }
        }
        return places;
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
