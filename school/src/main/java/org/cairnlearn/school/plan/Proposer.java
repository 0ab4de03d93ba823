package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Optional;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.ClassRoster;
import org.springframework.stereotype.Component;

/** Asks the planner for a block's plan. */
@Component
class Proposer {
    private static final String PLANNER = "day-1";

    /** Steps of the search: a class takes a moment, a school a few seconds. */
    static final int STEPS_OF_A_CLASS = 1_000;

    static final int STEPS_OF_A_SCHOOL = 6_000;

    private final FactsReader reader;
    private final EvidenceBook evidence;
    private final PlanSql sql;
    private final Ids ids;
    private final SchoolTime time;

    Proposer(FactsReader reader, EvidenceBook evidence, PlanSql sql, Ids ids, SchoolTime time) {
        this.reader = reader;
        this.evidence = evidence;
        this.sql = sql;
        this.ids = ids;
        this.time = time;
    }

    /** Whether there is school on a class's day. */
    boolean hasSchool(ClassRoster home, Block.Section block) {
        return reader.hasSchool(home.schoolClass().school(), block.date());
    }

    /**
     * A new proposal, which is then the plan that stands; what hands did in the plan before stays.
     *
     * @param minutes how long the block is
     */
    BlockPlan propose(Block block, int minutes, Optional<BlockPlan> before) {
        return keep(draft(block, minutes, before), before);
    }

    /** What the planner says to a block; nothing of it stands yet. */
    record Draft(DayProblem asked, Plan solved) {}

    Draft draft(Block block, int minutes, Optional<BlockPlan> before) {
        var steps =
                switch (block) {
                    case Block.Section _ -> STEPS_OF_A_CLASS;
                    case Block.Flex _ -> STEPS_OF_A_SCHOOL;
                };
        var facts = reader.of(block, minutes);
        var asked = DayProblem.proposal(facts, Kept.of(before, facts));
        return new Draft(asked, solve(asked, steps));
    }

    /** The planner's answer to a block. */
    static Plan solve(DayProblem asked, int steps) {
        return DayPlanner.solve(
                asked.problem(),
                Budget.of(steps, asked.roll().seed()),
                Listener.PATIENT,
                work -> work.parallelStream().forEach(Runnable::run));
    }

    /** Has a draft stand; here what is scarce is given out, so one block comes after the other. */
    BlockPlan keep(Draft draft, Optional<BlockPlan> before) {
        var asked = draft.asked();
        var facts = asked.facts();
        var answer = new DayAnswer(asked, draft.solved(), ids::next);
        var from = draft.solved().provenance();
        var placed = NobodyAlone.in(plan(facts, before, answer), facts, ids::next);
        var equipped = Copies.in(placed, asked, reader.inUse(facts.block()));
        var plan = Fates.in(equipped, facts);
        sql.save(plan, new Origin(PLANNER, from.seed(), from.iterations()), time.now());
        return sql.find(plan.id()).orElseThrow();
    }

    private BlockPlan plan(Facts facts, Optional<BlockPlan> before, DayAnswer answer) {
        return new BlockPlan(
                before.map(BlockPlan::id).orElseGet(() -> new PlanId(ids.next())),
                facts.block(),
                before.map(BlockPlan::version).orElse(0) + 1,
                facts.span().minutes(),
                evidence.freshest(facts.people().students()).orElse(null),
                null,
                answer.groups(),
                answer.places(),
                talks(before, answer),
                answer.unmet(),
                answer.worth(),
                before.map(BlockPlan::moves).orElse(0));
    }

    /** A talk that was held stays as it is; others are planned around it. */
    private static List<Talk> talks(Optional<BlockPlan> before, DayAnswer answer) {
        var held =
                before.stream()
                        .flatMap(plan -> plan.talks().stream())
                        .filter(talk -> talk.heldAt() != null)
                        .toList();
        return answer.talks().stream()
                .filter(talk -> held.stream().noneMatch(other -> other.hinders(talk)))
                .toList();
    }
}
