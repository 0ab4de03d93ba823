package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.cairnlearn.planner.Kind;
import org.cairnlearn.planner.Offering;
import org.cairnlearn.planner.Plan;
import org.cairnlearn.planner.Planner;
import org.cairnlearn.planner.Problem;
import org.cairnlearn.planner.Session;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;

/** One answer of the planner, put into the school's words. */
final class Answer {
    private static final Group.Basis NEXT_STEP =
            new Group.Basis(Group.Reason.NEXT_STEP, null, null);

    /**
     * A teacher is asked to decide about two students at most, and only where the difference is
     * small.
     */
    private static final int DECISIONS = 2;

    private static final int SMALL_DIFFERENCE = 60;

    private final Problem problem;
    private final Plan solved;
    private final Needs needs;
    private final ProblemMaker.Ask ask;
    private final Map<String, Offering> offerings;
    private final Map<Session, Group> groups = new HashMap<>();

    Answer(Problem problem, Plan solved, Needs needs, ProblemMaker.Ask ask) {
        this.problem = problem;
        this.solved = solved;
        this.needs = needs;
        this.ask = ask;
        this.offerings =
                problem.offerings().stream()
                        .collect(
                                Collectors.toMap(
                                        offering -> offering.id().value(), offering -> offering));
    }

    /** The groups: lessons, then peers, then own pace. */
    List<Group> groups(Supplier<UUID> ids, String room) {
        var ordered = new ArrayList<Group>();
        solved.sessions().stream()
                .sorted(Comparator.comparing(session -> offering(session).kind()))
                .forEach(session -> {
                    var group = group(session, new GroupId(ids.get()), room);
                    groups.put(session, group);
                    ordered.add(group);
                });
        return ordered;
    }

    /** Every student's place; to be asked after the groups. */
    List<Place> places() {
        var alsoFits = alsoFits();
        var places = new ArrayList<Place>();
        groups.forEach((session, group) ->
                session.students().stream()
                        .map(id -> person(id.value()))
                        .forEach(student -> places.add(place(student, group, alsoFits))));
        return places;
    }

    List<Talk> talks() {
        return solved.talks().stream().map(this::talk).toList();
    }

    private Group group(Session session, GroupId id, String room) {
        var offering = offering(session);
        var topic = offering.topic();
        var teacher = session.teacher();
        var competency = topic == null ? null : new CompetencyId(UUID.fromString(topic.value()));
        return new Group(
                id,
                kind(offering.kind()),
                competency,
                teacher == null ? null : person(teacher.value()),
                room,
                offering.led().value(),
                competency == null
                        ? NEXT_STEP
                        : basis(
                                competency,
                                session.students().stream()
                                        .map(student -> person(student.value()))
                                        .toList()),
                Group.Hand.OFF,
                null);
    }

    private Place place(PersonId student, Group group, Map<PersonId, GroupId> alsoFits) {
        var own = needs.of(student).stream().findFirst().map(Need::competency).orElse(null);
        return new Place(
                student,
                group.id(),
                own,
                ask.pinned().containsKey(student),
                alsoFits.get(student),
                ask.block().schoolClass());
    }

    /** The few students whose best other group is nearly as good as their own. */
    private Map<PersonId, GroupId> alsoFits() {
        record Close(PersonId student, GroupId other, long change) {}
        return groups.keySet().stream()
                .filter(session -> offering(session).kind() != Kind.IND)
                .flatMap(session -> session.students().stream())
                .filter(student -> !ask.pinned().containsKey(person(student.value())))
                .flatMap(student ->
                        Planner.alternatives(problem, solved, student).stream()
                                .filter(other -> other.change() >= -SMALL_DIFFERENCE)
                                .map(other ->
                                        new Close(
                                                person(student.value()),
                                                groupOf(other.session().value()),
                                                other.change()))
                                .filter(close -> !isOwnPace(close.other()))
                                .max(Comparator.comparingLong(Close::change))
                                .stream())
                .sorted(
                        Comparator.comparingLong(Close::change)
                                .reversed()
                                .thenComparing(close -> close.student().value()))
                .limit(DECISIONS)
                .collect(Collectors.toMap(Close::student, Close::other));
    }

    private GroupId groupOf(String session) {
        return groups.entrySet().stream()
                .filter(entry -> entry.getKey().id().value().equals(session))
                .findFirst()
                .orElseThrow()
                .getValue()
                .id();
    }

    private boolean isOwnPace(GroupId id) {
        return groups.values().stream()
                .anyMatch(group -> group.id().equals(id) && group.kind() == Group.Kind.OWN_PACE);
    }

    private Group.Basis basis(CompetencyId competency, List<PersonId> students) {
        var started = count(students, student -> needs.started(student, competency));
        var builtOn =
                needs.prerequisitesOf(competency).stream()
                        .filter(earlier ->
                                2 * count(students, student -> needs.mastered(student, earlier))
                                        > students.size())
                        .min(Comparator.comparing(CompetencyId::value))
                        .orElse(null);
        return new Group.Basis(
                2 * started >= students.size() ? Group.Reason.STARTED : Group.Reason.READY,
                builtOn,
                needs.openedBy(competency).stream().findFirst().orElse(null));
    }

    private Talk talk(org.cairnlearn.planner.Talk talk) {
        var student = person(talk.student().value());
        return new Talk(
                student,
                person(talk.teacher().value()),
                talk.start().value(),
                talk.length().value(),
                ask.lastTalks().get(student),
                null);
    }

    private Offering offering(Session session) {
        var offering = offerings.get(session.offering().value());
        if (offering == null) {
            throw new IllegalStateException("The planner opened what was not offered");
        }
        return offering;
    }

    private static long count(List<PersonId> students, Predicate<PersonId> what) {
        return students.stream().filter(what).count();
    }

    private static PersonId person(String id) {
        return new PersonId(UUID.fromString(id));
    }

    private static Group.Kind kind(Kind kind) {
        return switch (kind) {
            case TL -> Group.Kind.LESSON;
            case PEER -> Group.Kind.PEERS;
            case IND -> Group.Kind.OWN_PACE;
        };
    }
}
