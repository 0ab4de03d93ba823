package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.Happening;
import org.cairnlearn.planner.day.Pin;
import org.cairnlearn.planner.day.Proposal;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.school.roster.PersonId;

/**
 * Who makes room in a full group for one more. The planner is told of the pin, once for each who
 * could: with only that one free to go, what the day is worth then is what it costs.
 */
final class RoomMakers {
    private static final int STEPS = 100;

    private final BlockPlan plan;
    private final PersonId student;
    private final Group to;
    private final Seats after;
    private final boolean roomFull;

    /**
     * @param seats as they are now
     */
    RoomMakers(Seats seats, PersonId student, Group to) {
        this.plan = seats.plan();
        this.student = student;
        this.to = to;
        roomFull = seats.isRoomFull(student, to);
        after = new Seats(plan.with(moved(plan, student, to.id())), seats.rooms());
    }

    /** All places, with one student's in another group. */
    static List<Place> moved(BlockPlan plan, PersonId student, GroupId to) {
        return plan.places().stream()
                .map(place -> place.student().equals(student) ? place.in(to, true) : place)
                .toList();
    }

    /** Those who could: nobody whom a hand put there. */
    List<PersonId> all() {
        return to.kind() == Group.Kind.OWN_PACE
                ? List.of()
                : plan.in(to.id()).stream()
                        .filter(place -> !place.pinned())
                        .map(Place::student)
                        .toList();
    }

    /** What a maker's going would change. */
    private record Going(PersonId student, GroupId to, long worth) {}

    /** How far it reaches: the group, and all that have a free seat. */
    Reach reach() {
        return new Reach(plan, by(student));
    }

    private Affected by(PersonId maker) {
        var barred =
                plan.groups().stream().filter(group -> isBarred(group)).collect(Collectors.toSet());
        return Affected.by(new Affected.OneMore(student, to, barred), maker);
    }

    /** Whether there is no seat in the room for somebody who leaves the full group. */
    private boolean isBarred(Group group) {
        return group.room().equals(to.room())
                ? roomFull
                : after.seats(group).orElse(Integer.MAX_VALUE) <= after.in(group.room());
    }

    Optional<TakeIn.Way> best(Facts facts, Reach reach) {
        var ways = new ArrayList<Going>();
        var before = Long.MIN_VALUE;
        for (var maker : all()) {
            var running = new Running(plan, facts, by(maker), reach);
            var day = running.day();
            var budget = Budget.of(STEPS, running.asked().roll().seed());
            if (before == Long.MIN_VALUE) {
                var nothing = new Happening.StudentsHere(Set.of());
                before = day.change(day.propose(nothing, DayProblem.BLOCK, budget));
            }
            var proposal = day.propose(pinned(running), DayProblem.BLOCK, budget);
            goes(running, proposal, facts, maker)
                    .map(there -> new Going(maker, there, day.change(proposal)))
                    .ifPresent(ways::add);
        }
        ways.sort(
                Comparator.comparingLong(Going::worth)
                        .reversed()
                        .thenComparing(going -> going.student().value()));
        return way(ways, before);
    }

    private static Optional<TakeIn.Way> way(List<Going> ways, long before) {
        if (ways.isEmpty()) {
            return Optional.empty();
        }
        var best = ways.getFirst();
        var next =
                ways.size() == 1
                        ? null
                        : new TakeIn.Next(
                                ways.get(1).student(), best.worth() - ways.get(1).worth());
        return Optional.of(new TakeIn.Way(best.student(), best.to(), best.worth() - before, next));
    }

    private Happening pinned(Running running) {
        var offering = running.asked().offers().offeringOf(to);
        return new Happening.Pinned(
                new Pin(name(running, student), DayProblem.BLOCK, offering, null, null));
    }

    private static StudentId name(Running running, PersonId student) {
        return running.asked().roll().student(student);
    }

    /** Where the maker goes; empty where the planner found no place, or its room has no seat. */
    private Optional<GroupId> goes(
            Running running, Proposal proposal, Facts facts, PersonId maker) {
        var offers = running.asked().offers();
        var arrives =
                proposal.sessions().stream()
                        .filter(one -> one.students().contains(name(running, student)))
                        .anyMatch(one -> one.offering().equals(offers.offeringOf(to)));
        var home = facts.people().homeOf(maker).orElseThrow().schoolClass().id();
        return proposal.sessions().stream()
                .filter(one -> one.students().contains(name(running, maker)))
                .filter(_ -> arrives)
                .map(one ->
                        offers.made(one.offering())
                                .map(Group::id)
                                .orElseGet(() -> ReplanBook.ownPace(plan, home, null)))
                .filter(there -> !there.equals(to.id()))
                .filter(there -> plan.find(there).filter(group -> !isBarred(group)).isPresent())
                .findFirst();
    }
}
