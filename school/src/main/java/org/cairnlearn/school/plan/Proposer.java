package org.cairnlearn.school.plan;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.planner.Kind;
import org.cairnlearn.planner.Offering;
import org.cairnlearn.planner.Plan;
import org.cairnlearn.planner.Planner;
import org.cairnlearn.planner.Problem;
import org.cairnlearn.planner.Session;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Asks the planner for a block and puts its answer into the school's words. */
@Component
class Proposer {
    /** Plenty for one class; a plan takes well under a second. */
    private static final int ITERATIONS = 20_000;

    private final NeedsReader reader;
    private final EvidenceBook evidence;
    private final PlanSql sql;
    private final Ids ids;
    private final SchoolTime time;

    Proposer(NeedsReader reader, EvidenceBook evidence, PlanSql sql, Ids ids, SchoolTime time) {
        this.reader = reader;
        this.evidence = evidence;
        this.sql = sql;
        this.ids = ids;
        this.time = time;
    }

    /** What came out, with where it comes from. */
    record Proposal(BlockPlan plan, Plan provenance) {}

    /**
     * A new proposal for a block, keeping what teachers did by hand in the plan before.
     *
     * @param minutes how long the block is
     */
    Proposal propose(
            ClassRoster roster,
            Block block,
            int minutes,
            FrameworkId framework,
            Optional<BlockPlan> before) {
        var students = roster.students().stream().map(Person::id).toList();
        var needs = reader.read(framework, students, time.now());
        var lastTalks = daysSinceTalks(students, block);
        var ask =
                new ProblemMaker.Ask(
                        block,
                        minutes,
                        roster.students(),
                        roster.staff(),
                        before.map(Proposer::pinned).orElse(Map.of()),
                        lastTalks);
        var problem = new ProblemMaker(needs).problem(ask);
        var solved = Planner.solve(problem, ITERATIONS, seed(block));
        var answer = new Answer(problem, needs, ask, roster.schoolClass().location());
        return new Proposal(answer.plan(solved, before), solved);
    }

    private Map<PersonId, Integer> daysSinceTalks(List<PersonId> students, Block block) {
        var days = new HashMap<PersonId, Integer>();
        sql.lastTalks(students)
                .forEach(
                        (student, heldAt) ->
                                days.put(
                                        student,
                                        (int)
                                                Math.max(
                                                        0,
                                                        ChronoUnit.DAYS.between(
                                                                time.at(heldAt).toLocalDate(),
                                                                block.date()))));
        return days;
    }

    private static Map<PersonId, Group> pinned(BlockPlan before) {
        return before.places().stream()
                .filter(Place::pinned)
                .collect(
                        Collectors.toMap(
                                Place::student, place -> before.find(place.group()).orElseThrow()));
    }

    private static long seed(Block block) {
        return block.schoolClass().value().getLeastSignificantBits()
                ^ (31 * block.date().toEpochDay() + block.period().hashCode());
    }

    /** One answer of the planner, put into the school's words. */
    private final class Answer {
        private final Map<String, Offering> offerings;
        private final Needs needs;
        private final ProblemMaker.Ask ask;
        private final String room;

        Answer(
                Problem problem,
                Needs needs,
                ProblemMaker.Ask ask,
                @org.jspecify.annotations.Nullable String room) {
            this.offerings =
                    problem.offerings().stream()
                            .collect(Collectors.toMap(offering -> offering.id().value(), offering -> offering));
            this.needs = needs;
            this.ask = ask;
            this.room = room == null ? "" : room;
        }

        BlockPlan plan(Plan solved, Optional<BlockPlan> before) {
            var groups = new ArrayList<Group>();
            var places = new ArrayList<Place>();
            solved.sessions().stream()
                    .sorted(Comparator.comparing(session -> offering(session).kind()))
                    .forEach(session -> add(session, groups, places));
            return new BlockPlan(
                    before.map(BlockPlan::id).orElseGet(() -> new PlanId(ids.next())),
                    ask.block(),
                    before.map(BlockPlan::version).orElse(0) + 1,
                    ask.minutes(),
                    evidence.freshest(ask.students().stream().map(Person::id).toList())
                            .orElse(null),
                    null,
                    groups,
                    places,
                    solved.talks().stream().map(this::talk).toList(),
                    before.map(BlockPlan::moves).orElse(0));
        }

        private void add(Session session, List<Group> groups, List<Place> places) {
            var offering = offering(session);
            var students =
                    session.students().stream().map(id -> person(id.value())).toList();
            var topic = offering.topic();
            var competency = topic == null ? null : new CompetencyId(UUID.fromString(topic.value()));
            var teacher = session.teacher();
            var group =
                    new Group(
                            new GroupId(ids.next()),
                            kind(offering.kind()),
                            competency,
                            teacher == null ? null : person(teacher.value()),
                            room,
                            offering.led().value(),
                            competency == null ? NEXT_STEP : basis(competency, students));
            groups.add(group);
            students.forEach(student -> places.add(place(student, group)));
        }

        private Place place(PersonId student, Group group) {
            var own =
                    group.kind() == Group.Kind.OWN_PACE
                            ? needs.of(student).stream().findFirst().map(Need::competency).orElse(null)
                            : null;
            return new Place(student, group.id(), own, ask.pinned().containsKey(student));
        }

        private Group.Basis basis(CompetencyId competency, List<PersonId> students) {
            var started = count(students, student -> needs.started(student, competency));
            var builtOn =
                    needs.prerequisitesOf(competency).stream()
                            .filter(
                                    earlier ->
                                            most(students, student -> needs.mastered(student, earlier)))
                            .min(Comparator.comparing(CompetencyId::value))
                            .orElse(null);
            var opens = needs.openedBy(competency).stream().findFirst().orElse(null);
            return new Group.Basis(
                    2 * started >= students.size() ? Group.Reason.STARTED : Group.Reason.READY,
                    builtOn,
                    opens);
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
    }

    private static final Group.Basis NEXT_STEP =
            new Group.Basis(Group.Reason.NEXT_STEP, null, null);

    private static boolean most(
            List<PersonId> students, java.util.function.Predicate<PersonId> what) {
        return 2 * count(students, what) > students.size();
    }

    private static long count(
            List<PersonId> students, java.util.function.Predicate<PersonId> what) {
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
