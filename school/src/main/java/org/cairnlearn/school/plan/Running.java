package org.cairnlearn.school.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Happening;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Provenance;
import org.cairnlearn.planner.day.RunningDay;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.SessionId;
import org.cairnlearn.planner.day.Shift;
import org.cairnlearn.planner.day.Student;
import org.cairnlearn.planner.day.StudentId;
import org.cairnlearn.planner.day.Value;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A block's plan that stands, as the planner's running day: what has happened to it is told to the
 * planner bit by bit, and the planner says where those go who have to go elsewhere. All others are
 * pinned where they are. Who is held in a group that is locked or ends stays there, outside of what
 * the planner is asked, and nobody is sent there.
 */
final class Running {
    /** Few are free to move. */
    private static final int STEPS = 200;

    /** Minutes between a lesson and a talk. */
    private static final int GAP = 1;

    /** What a service is worth: more than whatever else somebody could do then. */
    private static final int SERVICE = 10_000;

    private static final SessionId ALONE = new SessionId("own");

    private final BlockPlan plan;
    private final Affected affected;

    /** As it was meant: also with the adults who have gone since. */
    private final Facts facts;

    private final Set<PersonId> gone;
    private final Map<PersonId, StudentId> away = new HashMap<>();

    private final Reach reach;

    private final DayProblem asked;

    /** The offering of each student's place. */
    private final Map<PersonId, OfferingId> own = new HashMap<>();

    /** The groups that end, and where somebody stays whom a hand put there. */
    private final Set<OfferingId> left = new HashSet<>();

    /**
     * @param now of those whom the change reaches
     */
    Running(BlockPlan plan, Facts now, Affected affected, Reach reach) {
        this.plan = plan;
        this.affected = affected;
        this.reach = reach;
        for (var place : affected.away()) {
            if (reach.isAsked(plan.groupOf(place))) {
                away.put(place.student(), new StudentId("away %05d".formatted(away.size())));
            }
        }
        gone = gone(now.people());
        facts = now.with(meant(now.people()));
        asked = DayProblem.running(facts, standing(), this::size);
        for (var place : plan.places()) {
            var group = plan.groupOf(place);
            var offering = asked.offers().offeringOf(group);
            own.put(place.student(), offering);
            if (reach.isOutside(place.student()) && affected.ending().contains(group)) {
                left.add(offering);
            }
        }
    }

    /**
     * One student's way.
     *
     * @param to null for the own pace
     */
    record Move(PersonId student, @Nullable GroupId to, Replan.Why why) {}

    /** Who led a group that ends and cannot be given students any more. */
    private Set<PersonId> gone(Facts.People now) {
        var adults = now.adults().stream().map(Facts.Adult::id).collect(Collectors.toSet());
        return affected.ending().stream()
                .filter(group -> group.ledMinutes() > 0)
                .flatMap(group -> Stream.ofNullable(group.leader()))
                .filter(leader -> !adults.contains(leader))
                .collect(Collectors.toSet());
    }

    private Facts.People meant(Facts.People now) {
        var led =
                gone.stream()
                        .map(one ->
                                new Facts.Adult(one, one.toString(), null, false, null, Set.of()));
        return new Facts.People(
                now.homes(),
                Stream.concat(now.adults().stream(), led).toList(),
                now.rooms(),
                now.late(),
                now.closed(),
                now.elsewhere());
    }

    /** The groups that stand, and everybody who stays in them. */
    private Kept standing() {
        var pinned = new HashMap<PersonId, Group>();
        for (var student : facts.people().students()) {
            if (!affected.looked().contains(student)) {
                pinned.put(student, plan.groupOf(plan.placeOf(student).orElseThrow()));
            }
        }
        var open =
                plan.groups().stream()
                        .filter(group -> group.kind() != Group.Kind.OWN_PACE)
                        .filter(reach::isAsked)
                        .toList();
        return new Kept(pinned, open, Map.of());
    }

    /** With fewer a group that ends is none; any other may have as few and as many as it has. */
    private Offers.Size size(Group group) {
        var inside = inside(group).size();
        var oneMore = affected.oneMore();
        if (oneMore != null && oneMore.to().equals(group)) {
            return new Offers.Size(inside, inside, 1);
        }
        var fewest =
                affected.ending().contains(group) ? Math.min(Sizes.least(group.kind()), inside) : 0;
        return new Offers.Size(fewest, Math.max(Sizes.most(group.kind()), inside), 1);
    }

    /** The block as it was meant, and the plan that stands. */
    RunningDay day() {
        return DayPlanner.running(morning(), planned());
    }

    DayProblem asked() {
        return asked;
    }

    List<Move> moves() {
        var day = day();
        var sessions = day.plan().sessions();
        var why = new HashMap<StudentId, Shift.Why>();
        var happened = new ArrayDeque<>(happened());
        while (!happened.isEmpty()) {
            var proposal =
                    day.propose(
                            happened.removeFirst(),
                            DayProblem.BLOCK,
                            Budget.of(STEPS, asked.roll().seed()));
            proposal.shifts().forEach(shift -> why.putIfAbsent(shift.student(), shift.why()));
            sessions = proposal.sessions();
            if (!happened.isEmpty()) {
                day = day.take(proposal);
            }
        }
        var groups = new HashMap<StudentId, Group>();
        for (var session : sessions) {
            asked.offers()
                    .made(session.offering())
                    .ifPresent(group -> session.students().forEach(id -> groups.put(id, group)));
        }
        return affected.looked().stream()
                .map(student -> {
                    var id = asked.roll().student(student);
                    var group = groups.get(id);
                    return new Move(
                            student, group == null ? null : group.id(), why(student, why.get(id)));
                })
                .toList();
    }

    private Replan.Why why(PersonId student, Shift.@Nullable Why why) {
        if (plan.placeOf(student).isEmpty()) {
            return Replan.Why.HERE;
        }
        return why == Shift.Why.TEACHER
                ? Replan.Why.NO_LEADER
                : why == Shift.Why.ROOM ? Replan.Why.NO_ROOM : Replan.Why.GROUP_ENDS;
    }

    /** In the order in which they are told. */
    private List<Happening> happened() {
        var happened = new ArrayList<Happening>();
        if (!away.isEmpty()) {
            happened.add(new Happening.StudentsAway(Set.copyOf(away.values())));
        }
        gone.stream()
                .map(asked.roll()::teacher)
                .sorted()
                .forEach(leader -> happened.add(new Happening.TeacherAway(leader)));
        asked.offers()
                .made()
                .forEach((offering, group) -> {
                    if (affected.roomless().contains(group)) {
                        happened.add(new Happening.RoomGone(Tables.of(offering)));
                    }
                });
        var fresh =
                affected.looked().stream()
                        .filter(this::isFresh)
                        .map(asked.roll()::student)
                        .collect(Collectors.toSet());
        if (!fresh.isEmpty()) {
            happened.add(new Happening.StudentsHere(fresh));
        }
        return happened;
    }

    private boolean isFresh(PersonId student) {
        return !own.containsKey(student);
    }

    /** Without those who stay there whatever the planner says. */
    private List<PersonId> inside(Group group) {
        return plan.in(group.id()).stream()
                .map(Place::student)
                .filter(student -> !reach.isOutside(student))
                .toList();
    }

    private Set<StudentId> members(Group group) {
        return inside(group).stream().map(this::name).collect(Collectors.toSet());
    }

    private StudentId name(PersonId student) {
        var gone = away.get(student);
        return gone == null ? asked.roll().student(student) : gone;
    }

    private Plan planned() {
        var sessions = new ArrayList<Session>();
        var alone = new HashSet<StudentId>();
        for (var group : plan.groups()) {
            var members = reach.isAsked(group) ? members(group) : Set.<StudentId>of();
            if (asked.offers().offeringOf(group).equals(Offers.OWN_PACE)) {
                alone.addAll(members);
            } else if (!members.isEmpty()) {
                sessions.add(session(group, members));
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

    private Session session(Group group, Set<StudentId> members) {
        var offering = asked.offers().find(asked.offers().offeringOf(group));
        var leader = group.leader();
        return new Session(
                new SessionId(offering.id().value()),
                offering.id(),
                DayProblem.BLOCK,
                offering.needsTeacher() && leader != null ? asked.roll().teacher(leader) : null,
                Tables.of(offering.id()),
                members);
    }

    /** The block as it was meant, with everybody who has a place or comes now. */
    private Problem morning() {
        var of = asked.problem();
        var students =
                Stream.concat(
                                of.students().stream().map(this::student),
                                affected.away().stream()
                                        .filter(place -> away.containsKey(place.student()))
                                        .map(this::gone))
                        .toList();
        return new Problem(
                of.date(),
                of.blocks(),
                of.topics(),
                of.teachers(),
                of.rooms(),
                of.offerings(),
                students,
                of.apart(),
                of.together(),
                of.arms(),
                of.pins(),
                of.frozen(),
                of.previous(),
                of.history(),
                of.policy());
    }

    /** Talks stand as they are, so that no new one is asked for. */
    private Student student(Student of) {
        var student = asked.roll().person(of.id());
        var place = own.get(student);
        var talk = talk(student);
        var values = new ArrayList<Value>();
        of.values().stream()
                .filter(value -> isOpen(value.offering(), place, talk))
                .forEach(values::add);
        Stream.of(Optional.ofNullable(place), wanted(student))
                .flatMap(Optional::stream)
                .filter(one -> values.stream().noneMatch(value -> value.offering().equals(one)))
                .forEach(one -> values.add(new Value(one, 0, 0)));
        services(student)
                .filter(service -> !service.equals(place) && isOpen(service, place, talk))
                .forEach(service -> values.add(new Value(service, SERVICE, 0)));
        return new Student(
                of.id(),
                isFresh(student) ? Set.of() : of.blocks(),
                Set.of(),
                of.mastered(),
                of.features(),
                of.readiness(),
                of.gradeBand(),
                values,
                of.choices(),
                of.interests(),
                of.support(),
                0,
                of.account(),
                of.week(),
                of.sameLevelDays());
    }

    /** Where a hand puts a student. */
    private Optional<OfferingId> wanted(PersonId student) {
        return Optional.ofNullable(affected.oneMore())
                .filter(one -> one.student().equals(student))
                .map(one -> asked.offers().offeringOf(one.to()));
    }

    /** Whose service ends has it in another group for services, if there is one with a place. */
    private Stream<OfferingId> services(PersonId student) {
        var before = plan.placeOf(student).map(plan::groupOf);
        return !affected.looked().contains(student) || before.filter(Running::isService).isEmpty()
                ? Stream.empty()
                : asked.offers().made().entrySet().stream()
                        .filter(made -> isService(made.getValue()))
                        .map(Map.Entry::getKey);
    }

    private static boolean isService(Group group) {
        return group.basis().reason() == Group.Reason.SERVICE;
    }

    /** Whether a student can go there: not where somebody is left, nor away from a talk. */
    private boolean isOpen(OfferingId offering, @Nullable OfferingId place, int talk) {
        var group = asked.offers().made(offering);
        return group.isEmpty()
                || offering.equals(place)
                || !left.contains(offering) && group.get().ledMinutes() <= talk;
    }

    /** By when a student has to be free for the talk that is still to be. */
    private int talk(PersonId student) {
        return plan.talkOf(student)
                .filter(talk -> affected.off().stream().noneMatch(off -> off.talk() == talk))
                .map(talk -> Math.max(0, talk.startMinute() - GAP))
                .orElse(Integer.MAX_VALUE);
    }

    /** Of whom nothing matters any more but where he or she was. */
    private Student gone(Place place) {
        var offering = asked.offers().offeringOf(plan.groupOf(place));
        return Asking.onlyIn(offering, name(place.student()));
    }
}
