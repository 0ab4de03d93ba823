package org.cairnlearn.school.plan;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.planner.Plan;
import org.cairnlearn.planner.Planner;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.springframework.stereotype.Component;

/** Asks the planner for a block's plan. */
@Component
class Proposer {
    /** Plenty for one class; a plan takes well under a second. */
    private static final int ITERATIONS = 20_000;

    private final NeedsReader reader;
    private final EvidenceBook evidence;
    private final PlanSql sql;
    private final Ids ids;
    private final SchoolTime time;
    private final SchoolClock clock;

    Proposer(NeedsReader reader, EvidenceBook evidence, PlanSql sql, Ids ids, SchoolClock clock) {
        this.reader = reader;
        this.evidence = evidence;
        this.sql = sql;
        this.ids = ids;
        this.time = clock.time();
        this.clock = clock;
    }

    /**
     * What is proposed, and the planner's own answer with its provenance.
     *
     * @param plan not stored yet
     */
    record Proposal(BlockPlan plan, Plan solved, Origin origin) {}

    /**
     * A new proposal, keeping what teachers did by hand in the plan before.
     *
     * @param minutes how long the block is
     */
    Proposal propose(
            ClassRoster roster,
            Block.Section block,
            int minutes,
            FrameworkId framework,
            Optional<BlockPlan> before) {
        var students = roster.students().stream().map(Person::id).toList();
        var needs = reader.read(framework, students, time.now());
        var ask =
                new ProblemMaker.Ask(
                        block,
                        minutes,
                        roster.students(),
                        roster.staff(),
                        before.map(plan -> pinned(plan, students, needs)).orElse(Map.of()),
                        schoolDaysSinceTalks(roster, block));
        var problem = new ProblemMaker(needs).problem(ask);
        var solved = Planner.solve(problem, ITERATIONS, seed(block));
        var answer = new Answer(problem, solved, needs, ask);
        var room = roster.schoolClass().location();
        var groups = answer.groups(ids::next, room == null ? "" : room);
        var plan =
                new BlockPlan(
                        before.map(BlockPlan::id).orElseGet(() -> new PlanId(ids.next())),
                        block,
                        before.map(BlockPlan::version).orElse(0) + 1,
                        minutes,
                        evidence.freshest(students).orElse(null),
                        null,
                        groups,
                        answer.places(),
                        before.stream().anyMatch(Proposer::hadTalk) ? List.of() : answer.talks(),
                        before.map(BlockPlan::moves).orElse(0));
        var from = solved.provenance();
        return new Proposal(
                plan,
                solved,
                new Origin(
                        from.version(),
                        from.seed(),
                        from.iterations(),
                        solved.objective().total(),
                        null));
    }

    /** Stores a proposal, which is then the plan that stands. */
    BlockPlan save(Proposal proposal) {
        sql.save(proposal.plan(), proposal.origin(), time.now());
        return sql.find(proposal.plan().id()).orElseThrow();
    }

    private Map<PersonId, Integer> schoolDaysSinceTalks(ClassRoster roster, Block.Section block) {
        var calendar = clock.calendar(roster.schoolClass().school());
        var days = new HashMap<PersonId, Integer>();
        sql.lastTalks(roster.students().stream().map(Person::id).toList())
                .forEach((student, heldAt) -> {
                    var since = calendar.between(clock.dayOf(heldAt), block.date());
                    days.put(student, Math.max(0, since));
                });
        return days;
    }

    /** Whether there is school on the block's day. */
    boolean hasSchool(ClassRoster roster, Block.Section block) {
        return clock.calendar(roster.schoolClass().school()).isSchoolDay(block.date());
    }

    /** A talk that was held stays in the block's plan, and no other is planned beside it. */
    private static boolean hadTalk(BlockPlan before) {
        return before.talks().stream().anyMatch(talk -> talk.heldAt() != null);
    }

    /**
     * What was done by hand and still can be: for who is here, in a group about something that the
     * class is near.
     */
    private static Map<PersonId, Group> pinned(
            BlockPlan before, List<PersonId> students, Needs needs) {
        var pinned = new HashMap<PersonId, Group>();
        for (var place : before.places()) {
            var group = before.find(place.group()).orElseThrow();
            var topic = group.competency();
            if (place.pinned()
                    && students.contains(place.student())
                    && (topic == null || needs.inSight(topic))) {
                pinned.put(place.student(), group);
            }
        }
        return pinned;
    }

    /** The same block gives the same plan from the same knowledge. */
    private static long seed(Block.Section block) {
        return block.schoolClass().value().getLeastSignificantBits()
                ^ (31 * block.date().toEpochDay() + block.period().hashCode());
    }
}
