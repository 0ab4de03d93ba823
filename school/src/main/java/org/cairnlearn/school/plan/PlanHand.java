package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What people do to a plan by hand, each step with its way back. To be called inside a piece of
 * {@code Work}.
 *
 * <p>In a class, a change that was made on an older version than the one that stands is not done,
 * and the plan as it is now is shown. In a flex block many hosts work at once: there a change is
 * done if nobody has changed the same student or group since.
 */
@Component
public final class PlanHand {
    private final PlanSql plans;
    private final GroupMaker maker;
    private final HandSql hand;
    private final HandRules rules;
    private final SchoolTime time;

    PlanHand(PlanSql plans, GroupMaker maker, HandSql hand, HandRules rules, SchoolTime time) {
        this.plans = plans;
        this.maker = maker;
        this.hand = hand;
        this.rules = rules;
        this.time = time;
    }

    /** What a change is about. */
    private record About(List<PersonId> students, List<GroupId> groups) {
        static final About NOTHING = new About(List.of(), List.of());

        static About student(PersonId student) {
            return new About(List.of(student), List.of());
        }

        static About group(GroupId group) {
            return new About(List.of(), List.of(group));
        }
    }

    /**
     * Puts a student into another group of the plan, to stay there; refused where that brings
     * together who is kept apart, parts who is always together, or is too long before a screen, and
     * where the group is full: of that {@link TakeInBook} says what it takes.
     */
    public Changed move(Change change, PersonId student, GroupId to) {
        return move(change, student, to, _ -> false);
    }

    /** The same when somebody has read what is said of it, and wants it all the same. */
    public Changed moveAllTheSame(Change change, PersonId student, GroupId to) {
        return move(change, student, to, _ -> true);
    }

    /** The same when only a study's draw is what somebody has read of, and departs from. */
    public Changed moveOutOfStudy(Change change, PersonId student, GroupId to) {
        return move(change, student, to, reason -> reason == Changed.Reason.STUDY);
    }

    /**
     * @param known what has been read of it
     */
    private Changed move(
            Change change, PersonId student, GroupId to, Predicate<Changed.Reason> known) {
        return change(
                change,
                About.student(student),
                plan -> {
                    var place = plan.placeOf(student);
                    var group = plan.find(to);
                    if (place.isEmpty() || group.isEmpty()) {
                        return new Changed.NotThere(plan);
                    }
                    if (group.get().hand().locked() || plan.groupOf(place.get()).hand().locked()) {
                        return new Changed.Refused(plan, Changed.Reason.LOCKED);
                    }
                    return rules.broken(plan, student, group.get())
                            .filter(known.negate())
                            .or(() -> full(plan, student, group.get()))
                            .<Changed>map(reason -> new Changed.Refused(plan, reason))
                            .orElseGet(
                                    () -> done(change, List.of(new Step.Moved(place.get(), to))));
                });
    }

    /** Who holds the places of a flex block sees its lists, and may go beyond their numbers. */
    private Optional<Changed.Reason> full(BlockPlan plan, PersonId student, Group to) {
        var seats = rules.seats(plan);
        var full =
                plan.block() instanceof Block.Flex
                        ? seats.isRoomFull(student, to)
                        : seats.isFull(student, to);
        return full ? Optional.of(Changed.Reason.FULL) : Optional.empty();
    }

    /** Decides that a student stays in the group, whatever is proposed again. */
    public Changed keep(Change change, PersonId student) {
        return ofPlace(change, student, Step.Pinned::new);
    }

    /** Takes back that a student is held in the group. */
    public Changed release(Change change, PersonId student) {
        return ofPlace(change, student, Step.Released::new);
    }

    private Changed ofPlace(Change change, PersonId student, Function<Place, Step> step) {
        return change(
                change,
                About.student(student),
                plan ->
                        plan.placeOf(student)
                                .map(place -> done(change, List.of(step.apply(place))))
                                .orElseGet(() -> new Changed.NotThere(plan)));
    }

    /** Locks a group, so that it and who is in it stay as they are, or unlocks it. */
    public Changed lock(Change change, GroupId group, boolean locked) {
        return change(
                change,
                About.group(group),
                plan ->
                        plan.find(group).isEmpty()
                                ? new Changed.NotThere(plan)
                                : done(change, List.of(new Step.Locked(group, locked))));
    }

    /** Adds a group; nobody is in it until somebody is moved there. */
    public Changed add(Change change, NewGroup wanted) {
        return change(
                change,
                About.NOTHING,
                plan -> {
                    return maker.add(plan, wanted)
                            .map(group -> done(change, List.of(new Step.Added(group))))
                            .orElseGet(() ->
                                    new Changed.Refused(plan, Changed.Reason.LEADER_NOT_FREE));
                });
    }

    /** Notes that a planned talk took place. Said twice, it counts once. */
    public Changed talkHeld(Change change, PersonId student) {
        var plan = plans.lock(change.plan());
        if (plan.talkOf(student).isEmpty()) {
            return new Changed.NotThere(plan);
        }
        plans.talkHeld(change, student, time.now());
        return new Changed.Done(plans.find(change.plan()).orElseThrow());
    }

    /**
     * Takes back the last step by hand since the plan was proposed; in a flex block, the last of
     * whoever asks.
     */
    public Changed undo(Change change) {
        return undo(change, 1);
    }

    /** Whether there is a step of somebody's in a flex block that can be taken back. */
    public boolean canUndo(PlanId plan, PersonId by) {
        return hand.last(plan, by).isPresent();
    }

    /**
     * Takes back every step by hand since the plan was proposed, the last one first; in a flex
     * block, those of whoever asks. What others have changed since stays, and with it what was
     * before it.
     */
    public Changed undoAll(Change change) {
        return undo(change, Integer.MAX_VALUE);
    }

    private Changed undo(Change change, int most) {
        return change(change, About.NOTHING, plan -> undo(plan, change, most));
    }

    private Changed undo(BlockPlan plan, Change change, int most) {
        var by = plan.block() instanceof Block.Flex ? change.by() : null;
        var now = plan;
        for (var undone = 0; undone < most; undone++) {
            var last = hand.last(plan.id(), by);
            if (last.isEmpty()) {
                return undone == 0 ? new Changed.NotThere(plan) : taken(plan.id(), by);
            }
            var then = UndoRules.without(now, last.get().steps());
            var against = rules.undo().against(now, last.get().steps(), then);
            if (against.isPresent()) {
                return undone == 0
                        ? new Changed.Refused(plan, against.get())
                        : taken(plan.id(), by);
            }
            takeBack(now, last.get());
            now = then;
        }
        return renewed(plan.id());
    }

    /** All was to be taken back: was it? */
    private Changed taken(PlanId plan, @Nullable PersonId by) {
        var done = renewed(plan);
        return hand.isAnyLeft(plan, by) ? new Changed.Partly(done.plan()) : done;
    }

    private void takeBack(BlockPlan plan, HandSql.Done done) {
        hand.undone(done.step(), time.now());
        for (var step : done.steps().reversed()) {
            if (step instanceof Step.CalledOff(var student)
                    && rules.undo().hasOtherTalk(plan.block(), student)) {
                continue;
            }
            takeBack(plan.id(), step);
        }
    }

    private void takeBack(PlanId plan, Step step) {
        switch (step) {
            case Step.Moved(var before, var _) -> hand.put(plan, before);
            case Step.TakenIn(var before, var _, var _) -> hand.put(plan, before);
            case Step.Pinned(var before) -> hand.put(plan, before);
            case Step.Released(var before) -> hand.put(plan, before);
            case Step.Left(var before) -> hand.put(plan, before);
            case Step.Came(var student, var _, var _) -> hand.remove(plan, student);
            case Step.CalledOff(var student) -> hand.callOff(plan, student, false);
            case Step.Added(var group) -> hand.remove(group);
            case Step.Locked(var group, var locked) -> hand.lock(group, !locked);
            case Step.Rehoused(var group, var from, var _) -> hand.house(group, from);
        }
    }

    /** Does several steps at once, which are undone at once. */
    Changed done(Change change, List<Step> steps) {
        steps.forEach(step -> put(change.plan(), step));
        hand.remember(change, steps, plans.newVersion(change.plan()), time.now());
        return new Changed.Done(plans.find(change.plan()).orElseThrow());
    }

    private void put(PlanId plan, Step step) {
        switch (step) {
            case Step.Moved(var before, var to) -> hand.put(plan, before.in(to, true));
            case Step.TakenIn(var before, var to, var _) -> hand.put(plan, before.in(to, true));
            case Step.Pinned(var before) -> hand.put(plan, before.in(before.group(), true));
            case Step.Released(var before) -> hand.put(plan, before.in(before.group(), false));
            case Step.Left(var before) -> hand.remove(plan, before.student());
            case Step.CalledOff(var student) -> hand.callOff(plan, student, true);
            case Step.Came(var student, var to, var home) ->
                    hand.put(
                            plan,
                            new Place(
                                    student,
                                    to,
                                    null,
                                    false,
                                    null,
                                    home,
                                    Place.Known.NOTHING,
                                    null));
            case Step.Added _ -> {}
            case Step.Locked(var group, var locked) -> hand.lock(group, locked);
            case Step.Rehoused(var group, var _, var room) -> hand.house(group, room);
        }
    }

    private Changed.Done renewed(PlanId plan) {
        plans.newVersion(plan);
        return new Changed.Done(plans.find(plan).orElseThrow());
    }

    /** A change of some students' places, if it was not made on an older version. */
    Changed change(Change change, List<PersonId> students, Function<BlockPlan, Changed> what) {
        return change(change, new About(students, List.of()), what);
    }

    private Changed change(Change change, About about, Function<BlockPlan, Changed> what) {
        var plan = plans.lock(change.plan());
        return isStale(plan, change, about) ? new Changed.OutOfDate(plan) : what.apply(plan);
    }

    private boolean isStale(BlockPlan plan, Change change, About about) {
        return switch (plan.block()) {
            case Block.Section _ -> plan.version() != change.version();
            case Block.Flex _ ->
                    change.version() < plans.proposedVersion(plan.id())
                            || hand.changedSince(
                                    plan.id(), change.version(), about.students(), about.groups());
        };
    }
}
