package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * What is against taking a step back. In a class the last step goes back first, so that what stood
 * before stands again; in a flex block each host takes back the own steps only, and what others did
 * since may have taken the seat.
 */
@Component
class UndoRules {
    private final FactsReader facts;
    private final Elsewhere elsewhere;

    UndoRules(FactsReader facts, Elsewhere elsewhere) {
        this.facts = facts;
        this.elsewhere = elsewhere;
    }

    /** The plan with what some steps did taken back, as to who is where and in which room. */
    static BlockPlan without(BlockPlan plan, List<Step> steps) {
        var places = new ArrayList<>(plan.places());
        var groups = new ArrayList<>(plan.groups());
        for (var step : steps.reversed()) {
            switch (step) {
                case Step.Rehoused(var group, var from, var _) ->
                        groups.replaceAll(one -> one.id().equals(group) ? one.at(from) : one);
                case Step.Came(var student, var _, var _) ->
                        places.removeIf(place -> place.student().equals(student));
                case Step.Moved(var before, var _) -> puts(places, before);
                case Step.TakenIn(var before, var _, var _) -> puts(places, before);
                case Step.Pinned(var before) -> puts(places, before);
                case Step.Released(var before) -> puts(places, before);
                case Step.Left(var before) -> puts(places, before);
                case Step.Added(var group) -> groups.removeIf(one -> one.id().equals(group));
                case Step.Locked _, Step.CalledOff _ -> {}
            }
        }
        return plan.withGroups(groups).with(places);
    }

    private static void puts(List<Place> places, Place before) {
        places.removeIf(place -> place.student().equals(before.student()));
        places.add(before);
    }

    /**
     * The first that is against it.
     *
     * @param then the plan without the steps
     */
    Optional<Changed.Reason> against(BlockPlan plan, List<Step> steps, BlockPlan then) {
        return elsewhere(plan, steps)
                .or(() -> isFlex(plan) ? seat(plan, then) : Optional.empty())
                .or(() -> isFlex(plan) ? apart(plan, then) : Optional.empty());
    }

    private static boolean isFlex(BlockPlan plan) {
        return plan.block() instanceof Block.Flex;
    }

    /** Whom these steps took out of a class may be in another one's plan by now. */
    private Optional<Changed.Reason> elsewhere(BlockPlan plan, List<Step> steps) {
        var left =
                steps.stream()
                        .filter(Step.Left.class::isInstance)
                        .map(step -> ((Step.Left) step).before().student())
                        .toList();
        return !left.isEmpty() && !elsewhere.hold(plan.block(), left).isEmpty()
                ? Optional.of(Changed.Reason.ELSEWHERE)
                : Optional.empty();
    }

    /** Whose talk was called off may have another one on that day by now: then it stays off. */
    boolean hasOtherTalk(Block block, PersonId student) {
        return facts.hasTalkBeside(block, student);
    }

    /** Some room would have more than it holds, and more than it has now. */
    private Optional<Changed.Reason> seat(BlockPlan plan, BlockPlan then) {
        var rooms = facts.rooms(plan.block());
        var now = new Seats(plan, rooms);
        var after = new Seats(then, rooms);
        return then.groups().stream()
                        .filter(group -> after.in(group.room()) > now.in(group.room()))
                        .anyMatch(group ->
                                after.seats(group).orElse(Integer.MAX_VALUE)
                                        < after.in(group.room()))
                ? Optional.of(Changed.Reason.FULL)
                : Optional.empty();
    }

    /** Two who are kept apart would share a group, and do not now. */
    private Optional<Changed.Reason> apart(BlockPlan plan, BlockPlan then) {
        var students = then.places().stream().map(Place::student).toList();
        return facts.pairs(students).stream()
                        .filter(pair -> pair.kind() == Pair.Kind.APART)
                        .anyMatch(pair -> share(then, pair) && !share(plan, pair))
                ? Optional.of(Changed.Reason.APART)
                : Optional.empty();
    }

    private static boolean share(BlockPlan plan, Pair pair) {
        return groupOf(plan, pair.one())
                .filter(group -> group.kind() != Group.Kind.OWN_PACE)
                .filter(group -> groupOf(plan, pair.other()).filter(group::equals).isPresent())
                .isPresent();
    }

    private static Optional<Group> groupOf(BlockPlan plan, PersonId student) {
        return plan.placeOf(student).map(plan::groupOf);
    }
}
