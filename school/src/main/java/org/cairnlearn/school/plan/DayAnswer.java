package org.cairnlearn.school.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.planner.day.Kind;
import org.cairnlearn.planner.day.Offering;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Rule;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** An answer of the planner, put into the school's words. */
final class DayAnswer {
    private static final Group.Basis NEXT_STEP =
            new Group.Basis(Group.Reason.NEXT_STEP, null, null);
    private static final Group.Basis SERVICE = new Group.Basis(Group.Reason.SERVICE, null, null);

    private final DayProblem asked;
    private final Facts facts;
    private final Plan solved;
    private final Supplier<UUID> ids;
    private final Map<ClassId, Group> homes = new LinkedHashMap<>();
    private final Map<ClassId, Group> screens = new LinkedHashMap<>();
    private final List<Group> groups = new ArrayList<>();
    private final Map<PersonId, Group> in = new HashMap<>();

    DayAnswer(DayProblem asked, Plan solved, Supplier<UUID> ids) {
        this.asked = asked;
        this.facts = asked.facts();
        this.solved = solved;
        this.ids = ids;
        openHomes();
        solved.sessions().stream()
                .sorted(
                        Comparator.comparing((Session session) -> order(kind(session)))
                                .thenComparing(Session::id))
                .forEach(this::open);
        keepEmpty();
        groups.addAll(screens.values());
        facts.people().homes().forEach(home -> groups.add(homeGroup(home.schoolClass().id())));
    }

    /** The groups: lessons, then support, peers and projects, then own pace. */
    List<Group> groups() {
        return groups.stream().distinct().toList();
    }

    List<Place> places() {
        var close = new AlsoFits(asked, groups(), in).find();
        return facts.people().students().stream()
                .map(student -> place(student, close.get(student)))
                .toList();
    }

    List<Talk> talks() {
        return solved.talks().stream()
                .map(talk -> {
                    var student = asked.roll().person(talk.student());
                    return new Talk(
                            student,
                            asked.roll().person(talk.teacher()),
                            (int) Duration.between(facts.span().starts(), talk.start()).toMinutes(),
                            talk.minutes(),
                            facts.past().daysSinceTalk(student),
                            null);
                })
                .toList();
    }

    List<BlockPlan.Unmet> unmet() {
        return solved.unmet().stream()
                .map(one ->
                        new BlockPlan.Unmet(
                                one.rule().name(),
                                one.student() == null ? null : asked.roll().person(one.student())))
                .filter(one -> !isAtGradeLevelOnItsOwn(one))
                .toList();
    }

    /** The planner does not know on which skill a student works at the own pace. */
    private boolean isAtGradeLevelOnItsOwn(BlockPlan.Unmet unmet) {
        var student = unmet.student();
        if (!unmet.rule().equals(Rule.H13.name()) || student == null) {
            return false;
        }
        var group = in.getOrDefault(student, homeGroup(home(student)));
        return group.kind() == Group.Kind.OWN_PACE && facts.isAtGradeAtOwnPace(student);
    }

    BlockPlan.Worth worth() {
        return new BlockPlan.Worth(solved.objective().total(), solved.certificate().bound());
    }

    private Place place(PersonId student, @Nullable GroupId alsoFits) {
        var home = home(student);
        var group = in.getOrDefault(student, homeGroup(home));
        var own = facts.own(student).map(Need::competency).orElse(null);
        var about = group.competency() == null ? own : group.competency();
        return new Place(
                student,
                group.id(),
                own,
                asked.kept().pinned().containsKey(student),
                alsoFits,
                home,
                facts.needs().known(student, about),
                null);
    }

    private ClassId home(PersonId student) {
        return facts.people().homeOf(student).orElseThrow().schoolClass().id();
    }

    private Group homeGroup(ClassId home) {
        return Optional.ofNullable(homes.get(home)).orElseThrow();
    }

    /** Own pace at home: in a class there is one such place, in a flex block one for each class. */
    private void openHomes() {
        for (var home : facts.people().homes()) {
            homes.put(home.schoolClass().id(), atOwnPace(home, Group.With.NOTHING));
        }
    }

    private Group atOwnPace(ClassRoster home, Group.With with) {
        return new Group(
                new GroupId(ids.get()),
                Group.Kind.OWN_PACE,
                null,
                isFlex() ? firstAdult(home) : null,
                room(home),
                0,
                NEXT_STEP,
                with,
                Group.Hand.OFF,
                null);
    }

    /** Those of a class who work on a screen, each on the own skill. */
    private Group screen(PersonId student) {
        var home = facts.people().homeOf(student).orElseThrow();
        return screens.computeIfAbsent(
                home.schoolClass().id(),
                _ -> atOwnPace(home, new Group.With(null, Offers.screenMinutes(facts))));
    }

    private boolean isFlex() {
        return facts.block() instanceof Block.Flex;
    }

    private void open(Session session) {
        var offering = asked.offers().find(session.offering());
        var made = asked.offers().made(session.offering());
        var students = session.students().stream().map(asked.roll()::person).toList();
        if (made.isEmpty() && offering.kind() == Kind.IND) {
            return;
        }
        if (offering.kind() == Kind.DIG) {
            students.forEach(student -> in.put(student, screen(student)));
            return;
        }
        var group = made.orElseGet(() -> group(session, offering, students));
        groups.add(group);
        students.forEach(student -> in.put(student, group));
    }

    /** What hands made stays, also while nobody is in it. */
    private void keepEmpty() {
        asked.kept().added().stream().filter(group -> !groups.contains(group)).forEach(groups::add);
    }

    private Group group(Session session, Offering offering, List<PersonId> students) {
        var about = asked.offers().about(offering).orElse(null);
        var teacher = session.teacher();
        var leader = teacher == null ? null : asked.roll().person(teacher);
        var led = offering.ledMinutes();
        var where = where(leader, session);
        return new Group(
                new GroupId(ids.get()),
                kind(session),
                about,
                leader != null || !isFlex() ? leader : where.map(this::firstAdult).orElse(null),
                where.map(DayAnswer::room).orElse(""),
                led == null ? (leader == null ? 0 : facts.span().minutes()) : led,
                about == null ? SERVICE : basis(about, students),
                Group.With.NOTHING,
                Group.Hand.OFF,
                null);
    }

    /** In the leader's own room, else where the planner found seats. */
    private Optional<ClassRoster> where(@Nullable PersonId leader, Session session) {
        var own =
                facts.people().adults().stream()
                        .filter(adult -> adult.id().equals(leader))
                        .flatMap(adult -> Optional.ofNullable(adult.home()).stream())
                        .findFirst();
        return facts.people().homes().stream()
                .filter(home ->
                        own.map(id -> id.equals(home.schoolClass().id()))
                                .orElseGet(() -> Tables.isIn(session.room(), home)))
                .findFirst();
    }

    private @Nullable PersonId firstAdult(ClassRoster home) {
        return home.staff().stream()
                .map(Person::id)
                .filter(id -> facts.people().adults().stream().anyMatch(one -> one.id().equals(id)))
                .findFirst()
                .orElse(null);
    }

    private static String room(ClassRoster home) {
        var location = home.schoolClass().location();
        return location == null ? "" : location;
    }

    private Group.Basis basis(CompetencyId about, List<PersonId> students) {
        var needs = facts.needs();
        var started = students.stream().filter(one -> needs.started(one, about)).count();
        var builtOn =
                needs.prerequisitesOf(about).stream()
                        .filter(earlier ->
                                2
                                                * students.stream()
                                                        .filter(one -> needs.mastered(one, earlier))
                                                        .count()
                                        > students.size())
                        .min(needs.order())
                        .orElse(null);
        return new Group.Basis(
                2 * started >= students.size() ? Group.Reason.STARTED : Group.Reason.READY,
                builtOn,
                needs.openedBy(about).stream().min(needs.order()).orElse(null));
    }

    private Group.Kind kind(Session session) {
        var offering = asked.offers().find(session.offering());
        return asked.offers()
                .made(session.offering())
                .map(Group::kind)
                .orElseGet(() ->
                        switch (offering.kind()) {
                            case TL -> Group.Kind.LESSON;
                            case SUP -> Group.Kind.SUPPORT;
                            case PEER -> Group.Kind.PEERS;
                            case PROJ -> Group.Kind.PROJECT;
                            case IND, DIG, CONF, FIX -> Group.Kind.OWN_PACE;
                        });
    }

    private static int order(Group.Kind kind) {
        return kind.ordinal();
    }
}
