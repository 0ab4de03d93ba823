package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * The front door of late changes: plans again only those who are affected by who is here, and shows
 * who moves and why before anything is changed. To be called inside a piece of {@code Work}.
 */
@Component
public final class ReplanBook {
    private final PlanSql plans;
    private final Presence presence;
    private final Joining joining;
    private final PlanHand hand;

    ReplanBook(PlanSql plans, Presence presence, Joining joining, PlanHand hand) {
        this.plans = plans;
        this.presence = presence;
        this.joining = joining;
        this.hand = hand;
    }

    /** What would change. Nothing is changed yet. */
    public Replan preview(Change seen) {
        var plan =
                plans.find(seen.plan())
                        .orElseThrow(() ->
                                new IllegalArgumentException(
                                        "There is no plan %s".formatted(seen.plan())));
        return new Replan(
                new Change(plan.id(), plan.version(), seen.by()),
                new Shifting(plan, presence.of(plan.block())).shifts());
    }

    /**
     * Takes what was shown. When the plan or who is here has changed since, nothing is done, and the
     * caller shows the preview again.
     */
    public Changed take(Replan shown) {
        var plan = plans.lock(shown.seen().plan());
        var homes = presence.of(plan.block());
        if (plan.version() != shown.seen().version()
                || !new Shifting(plan, homes).shifts().equals(shown.shifts())) {
            return new Changed.OutOfDate(plan);
        }
        return shown.shifts().isEmpty()
                ? new Changed.NotThere(plan)
                : hand.done(
                        shown.seen(),
                        shown.shifts().stream().map(shift -> step(plan, shift, homes)).toList());
    }

    private static Step step(BlockPlan plan, Replan.Shift shift, Map<PersonId, ClassId> homes) {
        var place = plan.placeOf(shift.student());
        var to = shift.to();
        if (to == null) {
            return new Step.Left(place.orElseThrow());
        }
        return place.isPresent()
                ? new Step.Moved(place.get(), to)
                : new Step.Came(
                        shift.student(),
                        to,
                        Objects.requireNonNull(homes.get(shift.student())));
    }

    /** One look at a plan and at who is here. */
    private final class Shifting {
        private final BlockPlan plan;
        private final Map<PersonId, ClassId> here;
        private final Map<GroupId, Integer> sizes = new HashMap<>();

        Shifting(BlockPlan plan, Map<PersonId, ClassId> here) {
            this.plan = plan;
            this.here = here;
            plan.places().stream()
                    .filter(place -> here.containsKey(place.student()))
                    .forEach(place -> sizes.merge(place.group(), 1, Integer::sum));
        }

        List<Replan.Shift> shifts() {
            var shifts = new ArrayList<Replan.Shift>();
            plan.places().stream()
                    .filter(place -> !here.containsKey(place.student()))
                    .map(place ->
                            new Replan.Shift(
                                    place.student(), place.group(), null, Replan.Why.AWAY))
                    .forEach(shifts::add);
            var toPlace = new ArrayList<PersonId>();
            here.keySet().stream()
                    .filter(student -> plan.placeOf(student).isEmpty())
                    .forEach(toPlace::add);
            plan.places().stream()
                    .filter(place -> here.containsKey(place.student()))
                    .filter(this::ends)
                    .map(Place::student)
                    .forEach(toPlace::add);
            toPlace.sort(Comparator.comparing(PersonId::value));
            var open =
                    plan.groups().stream()
                            .filter(group -> !group.hand().locked() && !tooFew(group))
                            .toList();
            joining.join(plan, open, toPlace)
                    .forEach((student, group) -> shifts.add(shift(student, group)));
            shifts.sort(Comparator.comparing(shift -> shift.student().value()));
            return shifts;
        }

        private Replan.Shift shift(PersonId student, GroupId to) {
            var place = plan.placeOf(student);
            return new Replan.Shift(
                    student,
                    place.map(Place::group).orElse(null),
                    to,
                    place.isPresent() ? Replan.Why.GROUP_ENDS : Replan.Why.HERE);
        }

        private boolean ends(Place place) {
            return !place.pinned() && tooFew(plan.groupOf(place));
        }

        /** Somebody has gone from it, and those who are left are no group any more. */
        private boolean tooFew(Group group) {
            var left = sizes.getOrDefault(group.id(), 0);
            return !group.hand().locked()
                    && !group.hand().added()
                    && left < plan.in(group.id()).size()
                    && left < Joining.fewest(group.kind());
        }
    }
}
