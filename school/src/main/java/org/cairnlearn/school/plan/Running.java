package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Happening;
import org.cairnlearn.planner.day.Limits;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Policy;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Provenance;
import org.cairnlearn.planner.day.RunningDay;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Shift;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Support;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.planner.day.Week;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A block's plan that stands, as the planner's running day: what has happened to it is told to the
 * planner bit by bit, and it says who moves where and why. Only groups that stand take anybody. Who
 * is held by hand, or is in a locked group, stays whatever happens.
 */
final class Running {
    /** More than anybody gains: who is not affected moves only where it saves much. */
    private static final int PRICE_OF_A_MOVE = 1_000;

    /** Few are free to move. */
    private static final int STEPS = 200;

    private static final SessionId ALONE = new SessionId("own");

    private final BlockPlan plan;
    private final Facts facts;
    private final Set<PersonId> here;

    /** Who led a group and cannot be given students any more. */
    private final Set<PersonId> gone;

    private final DayProblem asked;

    private Running(BlockPlan plan, Facts now) {
        this.plan = plan;
        gone = gone(plan, now.people());
        facts = now.with(withGone(now.people()));
        here = new HashSet<>(now.people().students());
        asked = DayProblem.running(facts, held(), plan);
    }

    /** Where everybody goes who has to go elsewhere, and why. */
    static Map<PersonId, Move> moves(BlockPlan plan, Facts now) {
        return new Running(plan, now).moves();
    }

    /**
     * One student's way.
     *
     * @param to empty for the own-pace place
     */
    record Move(Optional<GroupId> to, Shift.Why why) {}

    private static Set<PersonId> gone(BlockPlan plan, Facts.People people) {
        var free = people.adults().stream().map(Facts.Adult::id).collect(Collectors.toSet());
        return plan.groups().stream()
                .filter(group -> group.ledMinutes() > 0)
                .flatMap(group -> Stream.ofNullable(group.leader()))
                .filter(leader -> !free.contains(leader))
                .collect(Collectors.toSet());
    }

    /** As it was meant: also with the adults who have gone since. */
    private Facts.People withGone(Facts.People people) {
        var led = gone.stream().map(one -> new Facts.Adult(one, null, false, null, Set.of()));
        return new Facts.People(
                people.homes(),
                Stream.concat(people.adults().stream(), led).toList(),
                people.rooms(),
                people.late());
    }

    /** The groups that stand, and who is held in them by hand. */
    private Kept held() {
        var pinned = new HashMap<PersonId, Group>();
        for (var place : plan.places()) {
            var group = plan.groupOf(place);
            if (here.contains(place.student()) && isHeld(place, group)) {
                pinned.put(place.student(), group);
            }
        }
        return new Kept(pinned, standing(), Map.of());
    }

    private static boolean isHeld(Place place, Group group) {
        return place.pinned() || group.hand().locked();
    }

    private List<Group> standing() {
        return plan.groups().stream()
                .filter(group -> group.kind() != Group.Kind.OWN_PACE)
                .sorted(Comparator.comparing(group -> group.id().value()))
                .toList();
    }

    private Map<PersonId, Move> moves() {
        var day = DayPlanner.running(morning(), planned());
        var why = new HashMap<StudentId, Shift.Why>();
        for (var happening : happened()) {
            var proposal = day.propose(happening, DayProblem.BLOCK, Budget.of(STEPS, 1));
            proposal.shifts()
                    .forEach(shift -> why.merge(shift.student(), shift.why(), Running::why));
            day = day.take(proposal);
        }
        return moves(day, why);
    }

    /** What made it necessary is the reason, whatever came of it later. */
    private static Shift.Why why(Shift.Why first, Shift.Why later) {
        return first == Shift.Why.MAKES_ROOM || first == Shift.Why.GAINS ? later : first;
    }

    private Map<PersonId, Move> moves(RunningDay day, Map<StudentId, Shift.Why> why) {
        var moves = new HashMap<PersonId, Move>();
        for (var session : day.plan().sessions()) {
            var to = asked.offers().made(session.offering()).map(Group::id);
            for (var id : session.students()) {
                var student = new PersonId(UUID.fromString(id.value()));
                var before =
                        plan.placeOf(student)
                                .map(plan::groupOf)
                                .filter(group -> group.kind() != Group.Kind.OWN_PACE)
                                .map(Group::id);
                var isNew = plan.placeOf(student).isEmpty();
                if (isNew || !before.equals(to)) {
                    moves.put(student, new Move(to, why.getOrDefault(id, Shift.Why.HERE)));
                }
            }
        }
        return moves;
    }

    /** In the order in which they are told. */
    private List<Happening> happened() {
        var happened = new ArrayList<Happening>();
        var away =
                plan.places().stream()
                        .map(Place::student)
                        .filter(student -> !here.contains(student))
                        .map(DayProblem::student)
                        .collect(Collectors.toSet());
        if (!away.isEmpty()) {
            happened.add(new Happening.StudentsAway(away));
        }
        gone.stream()
                .sorted(Comparator.comparing(PersonId::value))
                .map(DayProblem::teacher)
                .forEach(leader -> happened.add(new Happening.TeacherAway(leader)));
        var fresh = fresh().stream().map(DayProblem::student).collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            happened.add(new Happening.StudentsHere(fresh));
        }
        return happened;
    }

    /** Who is here and has no place. */
    private List<PersonId> fresh() {
        return facts.people().students().stream()
                .filter(student -> plan.placeOf(student).isEmpty())
                .toList();
    }

    private Plan planned() {
        var sessions = new ArrayList<Session>();
        var alone = new HashSet<StudentId>();
        for (var group : plan.groups()) {
            var members = members(group);
            if (group.kind() == Group.Kind.OWN_PACE) {
                alone.addAll(members);
            } else if (!members.isEmpty()) {
                var offering = asked.offers().find(asked.offers().offeringOf(group));
                var leader = group.leader();
                sessions.add(
                        new Session(
                                new SessionId(group.id().toString()),
                                offering.id(),
                                DayProblem.BLOCK,
                                offering.needsTeacher() && leader != null
                                        ? DayProblem.teacher(leader)
                                        : null,
                                Tables.of(group),
                                members));
            }
        }
        if (!alone.isEmpty()) {
            sessions.add(
                    new Session(
                            ALONE, Offers.OWN_PACE, DayProblem.BLOCK, null, Tables.HOMES, alone));
        }
        return new Plan(
                sessions,
                List.of(),
                Objective.of(Map.of()),
                new Certificate(Long.MAX_VALUE, false),
                new Provenance(1, 0, 1),
                List.of());
    }

    /** Without those who stay although nobody leads them any more. */
    private Set<StudentId> members(Group group) {
        return plan.in(group.id()).stream()
                .filter(place -> !staysAlone(place, group))
                .map(place -> DayProblem.student(place.student()))
                .collect(Collectors.toSet());
    }

    private boolean staysAlone(Place place, Group group) {
        var leader = group.leader();
        return isHeld(place, group)
                && group.ledMinutes() > 0
                && leader != null
                && gone.contains(leader);
    }

    /** The block as it was meant, with everybody who has a place or comes now. */
    private Problem morning() {
        var problem = asked.problem();
        var offered = new LinkedHashMap<StudentId, OfferingId>();
        for (var group : plan.groups()) {
            members(group).forEach(id -> offered.put(id, asked.offers().offeringOf(group)));
        }
        var students = new ArrayList<Student>();
        var fresh = fresh().stream().map(DayProblem::student).collect(Collectors.toSet());
        for (var student : problem.students()) {
            if (fresh.contains(student.id()) || offered.containsKey(student.id())) {
                students.add(
                        with(
                                student,
                                fresh.contains(student.id()) ? Set.of() : Set.of(DayProblem.BLOCK),
                                offered.get(student.id())));
            }
        }
        var known = problem.students().stream().map(Student::id).collect(Collectors.toSet());
        offered.forEach((id, offering) -> {
            if (!known.contains(id)) {
                students.add(gone(id, offering));
            }
        });
        return with(problem, students);
    }

    private static Problem with(Problem of, List<Student> students) {
        var ids = students.stream().map(Student::id).collect(Collectors.toSet());
        return new Problem(
                of.date(),
                of.blocks(),
                of.topics(),
                of.teachers(),
                of.rooms(),
                of.offerings(),
                students,
                of.apart().stream()
                        .filter(p -> ids.contains(p.a()) && ids.contains(p.b()))
                        .toList(),
                of.together().stream()
                        .filter(p -> ids.contains(p.a()) && ids.contains(p.b()))
                        .toList(),
                of.arms().stream().filter(arm -> ids.contains(arm.student())).toList(),
                of.pins().stream().filter(pin -> ids.contains(pin.student())).toList(),
                List.of(),
                List.of(),
                of.history().stream()
                        .filter(one -> ids.contains(one.pair().a()) && ids.contains(one.pair().b()))
                        .toList(),
                policy(of.policy()));
    }

    /** What the week asks for was asked when the plan was made; now few shall move. */
    private static Policy policy(Policy of) {
        var usual = of.limits();
        return new Policy(
                of.weights().withChangedPlace(PRICE_OF_A_MOVE),
                of.bands(),
                new Limits(
                        usual.conferenceOverdueDays(),
                        usual.talkMinutes(),
                        usual.talkGapMinutes(),
                        0,
                        usual.supportMinutesPerDay(),
                        usual.screenMinutes(),
                        0,
                        0,
                        0,
                        usual.sameLevelDays()));
    }

    private static Student with(Student of, Set<BlockId> blocks, @Nullable OfferingId own) {
        var values = new ArrayList<>(of.values());
        if (own != null && values.stream().noneMatch(value -> value.offering().equals(own))) {
            values.add(new Value(own, 0, 0));
        }
        return new Student(
                of.id(),
                blocks,
                Set.of(),
                of.mastered(),
                of.features(),
                of.readiness(),
                of.gradeBand(),
                values,
                of.choices(),
                of.interests(),
                Support.NONE,
                0,
                of.account(),
                Week.NEW,
                List.of());
    }

    /** Of whom nothing else matters any more. */
    private static Student gone(StudentId id, OfferingId own) {
        return new Student(
                id,
                Set.of(DayProblem.BLOCK),
                Set.of(),
                Set.of(),
                Set.of(),
                0,
                null,
                List.of(new Value(own, 0, 0)),
                List.of(),
                Set.of(),
                Support.NONE,
                0,
                0,
                Week.NEW,
                List.of());
    }
}
