package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Cost;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Explanation;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Provenance;
import org.cairnlearn.planner.day.Room;
import org.cairnlearn.planner.day.RoomId;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.TeacherId;
import org.cairnlearn.planner.day.WhyNot;
import org.cairnlearn.school.plan.PlanReasons.OfGroup;
import org.cairnlearn.school.plan.PlanReasons.Other;
import org.cairnlearn.school.plan.PlanReasons.Paid;
import org.cairnlearn.school.plan.PlanReasons.Reasons;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A plan as it stands, back in the planner's words, so that its explainer can try things out for
 * one student. What a hand decided about that student is left open: that is what is asked.
 */
final class StandingDay {
    private final BlockPlan plan;
    private final DayProblem asked;
    private final @Nullable PersonId student;
    private final Problem problem;
    private final Map<OfferingId, List<Group>> groups = new LinkedHashMap<>();
    private final Map<SessionId, Group> sessions = new HashMap<>();
    private final Set<RoomId> taken = new HashSet<>();

    private StandingDay(BlockPlan plan, DayProblem asked, @Nullable PersonId student) {
        this.plan = plan;
        this.asked = asked;
        this.student = student;
        this.problem = asked.problem();
    }

    /** Empty where the student, or somebody in a group, is not here by now. */
    static Optional<StandingDay> of(BlockPlan plan, Facts facts, PersonId student) {
        if (plan.placeOf(student).isEmpty() || !facts.people().students().contains(student)) {
            return Optional.empty();
        }
        var asked = DayProblem.proposal(facts, kept(plan, facts, student));
        return Optional.of(new StandingDay(plan, asked, student));
    }

    /** Of which everything stands: nobody in it is asked about alone. */
    static StandingDay of(BlockPlan plan, Facts facts) {
        return new StandingDay(plan, DayProblem.proposal(facts, kept(plan, facts, null)), null);
    }

    /** A group that the planner would no longer offer stands as if a hand had made it. */
    private static Kept kept(BlockPlan plan, Facts facts, @Nullable PersonId student) {
        var hands = Kept.of(Optional.of(plan), facts);
        var pinned = new HashMap<>(hands.pinned());
        if (student != null) {
            pinned.remove(student);
        }
        var offers = Offers.all(facts, new Kept(pinned, hands.added(), hands.locked()));
        var added = new ArrayList<>(hands.added());
        plan.groups().stream()
                .filter(group -> group.kind() != Group.Kind.OWN_PACE)
                .filter(group -> !group.hand().locked() && !added.contains(group))
                .filter(group -> !offers.has(offers.offeringOf(group)) || isOwnPace(group, offers))
                .forEach(added::add);
        return new Kept(pinned, added, hands.locked());
    }

    private static boolean isOwnPace(Group group, Offers offers) {
        return offers.offeringOf(group).equals(Offers.OWN_PACE);
    }

    /** Why a group is there, with those of it who are here. */
    OfGroup reasons(Group group) {
        var explained = DayPlanner.explain(problem, plan());
        var session =
                sessions.entrySet().stream()
                        .filter(one -> one.getValue().equals(group))
                        .map(Map.Entry::getKey)
                        .findFirst()
                        .orElseThrow();
        var students = new ArrayList<Paid>();
        for (var place : this.plan.in(group.id())) {
            if (asked.facts().people().students().contains(place.student())) {
                var own = asked.roll().student(place.student());
                var brings = explained.here(own, DayProblem.BLOCK).aboveOwnPace();
                students.add(new Paid(place.student(), number(brings)));
            }
        }
        students.sort(Comparator.comparingInt(Paid::change).reversed());
        return new OfGroup(session(explained, session), students);
    }

    private static PlanReasons.Session session(Explanation explained, SessionId id) {
        var session = explained.session(id);
        return new PlanReasons.Session(
                number(session.aboveOwnPace()), session.seatsLeft(), session.waiting());
    }

    Reasons reasons() {
        var day = plan();
        var explained = DayPlanner.explain(problem, day);
        var own = asked.roll().student(Objects.requireNonNull(student, "nobody is asked about"));
        var here = explained.here(own, DayProblem.BLOCK);
        var others = new HashMap<GroupId, Other>();
        groups.forEach((offering, all) -> {
            if (!offering.equals(here.session().offering())) {
                others.putAll(other(explained, own, offering));
            }
        });
        Affected.of(plan, asked.facts().people())
                .unled()
                .forEach(group -> others.computeIfPresent(group, (_, _) -> new Other.Barred("H3")));
        return new Reasons(
                number(here.aboveOwnPace()), session(explained, here.session().id()), others);
    }

    private static int number(long milli) {
        return (int) Math.clamp(milli, -1_000_000, 1_000_000);
    }

    private Map<GroupId, Other> other(Explanation explained, StudentId own, OfferingId offering) {
        var of = groups.getOrDefault(offering, List.of());
        return switch (explained.notThere(own, DayProblem.BLOCK, offering)) {
            case WhyNot.Possible(var _, var session, var change, var costs) ->
                    Map.of(
                            Optional.ofNullable(sessions.get(session)).orElse(of.getFirst()).id(),
                            new Other.Costs(
                                    number(change), costs.stream().map(this::paid).toList()));
            case WhyNot.Barred(var _, var rule, var _) -> all(of, new Other.Barred(rule.name()));
            case WhyNot.NoWay _ -> all(of, new Other.NoWay());
            case WhyNot.NotOpen _ -> all(of, new Other.NoWay());
        };
    }

    private Paid paid(Cost cost) {
        var who = cost.student();
        return new Paid(who == null ? null : asked.roll().person(who), number(cost.change()));
    }

    private static Map<GroupId, Other> all(List<Group> groups, Other why) {
        return groups.stream().collect(Collectors.toMap(Group::id, _ -> why));
    }

    private Plan plan() {
        plan.groups()
                .forEach(group ->
                        groups.computeIfAbsent(
                                        asked.offers().offeringOf(group), _ -> new ArrayList<>())
                                .add(group));
        var all = new ArrayList<Session>();
        groups.forEach((offering, same) -> {
            if (offering.equals(Offers.OWN_PACE) || offering.equals(Offers.ON_SCREEN)) {
                all.add(session(offering, same, Tables.HOMES));
            } else {
                same.forEach(group -> all.add(session(offering, List.of(group), room(group))));
            }
        });
        return new Plan(
                all,
                talks(),
                Objective.of(Map.of()),
                new Certificate(0, false),
                new Provenance(0, 0, 1),
                List.of());
    }

    private Session session(OfferingId offering, List<Group> same, RoomId room) {
        var id = new SessionId("group %04d".formatted(sessions.size()));
        sessions.put(id, same.getFirst());
        var here = Set.copyOf(asked.facts().people().students());
        var students =
                same.stream()
                        .flatMap(group -> plan.in(group.id()).stream())
                        .map(Place::student)
                        .filter(here::contains)
                        .map(one -> asked.roll().student(one))
                        .collect(Collectors.toCollection(TreeSet::new));
        return new Session(
                id,
                offering,
                DayProblem.BLOCK,
                leader(asked.offers().find(offering), same.getFirst()),
                room,
                students);
    }

    private @Nullable TeacherId leader(Offering offering, Group group) {
        var leader = group.leader();
        var isHere =
                asked.facts().people().adults().stream()
                        .anyMatch(adult -> adult.id().equals(leader));
        return leader != null && isHere && offering.needsTeacher()
                ? asked.roll().teacher(leader)
                : null;
    }

    /** Where a hand put it; else a table in its room, or, as the planner may, any that is free. */
    private RoomId room(Group group) {
        var offering = asked.offers().offeringOf(group);
        if (asked.offers().made(offering).isPresent()) {
            return Tables.of(offering);
        }
        var tables =
                problem.rooms().stream()
                        .filter(room -> room.features().contains(Tables.AT_A_TABLE))
                        .map(Room::id)
                        .filter(room -> !taken.contains(room))
                        .toList();
        var room =
                tables.stream()
                        .filter(table -> Tables.isAt(table, group.room()))
                        .findFirst()
                        .or(() -> tables.stream().findFirst())
                        .orElse(Tables.HOMES);
        taken.add(room);
        return room;
    }

    private List<org.cairnlearn.planner.day.Talk> talks() {
        var here = Set.copyOf(asked.facts().people().students());
        return plan.talks().stream()
                .filter(talk -> here.contains(talk.student()))
                .filter(talk ->
                        asked.facts().people().adults().stream()
                                .anyMatch(adult -> adult.id().equals(talk.teacher())))
                .map(talk ->
                        new org.cairnlearn.planner.day.Talk(
                                asked.roll().student(talk.student()),
                                asked.roll().teacher(talk.teacher()),
                                DayProblem.BLOCK,
                                asked.facts().span().starts().plusMinutes(talk.startMinute()),
                                talk.minutes()))
                .toList();
    }
}
