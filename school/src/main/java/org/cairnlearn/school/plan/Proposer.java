package org.cairnlearn.school.plan;

import java.time.Instant;
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
import org.jspecify.annotations.Nullable;
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
    private final Stored stored;
    private final SignUpKeeper signUps;
    private final Stamp stamp;

    Proposer(
            FactsReader reader,
            EvidenceBook evidence,
            Stored stored,
            SignUpKeeper signUps,
            Stamp stamp) {
        this.reader = reader;
        this.evidence = evidence;
        this.signUps = signUps;
        this.stored = stored;
        this.stamp = stamp;
    }

    /** Where plans are kept, what they say beside who is where, and who is in another one. */
    @Component
    record Stored(PlanSql plans, NotesSql notes, Elsewhere elsewhere) {}

    /** What a new plan gets: ids, and when it was made. */
    @Component
    record Stamp(Ids ids, SchoolTime time) {}

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

    /**
     * What the planner says to a block; nothing of it stands yet.
     *
     * @param beside what it says beside who is where
     * @param taken what hands and sign-ups left fixed
     */
    record Draft(DayProblem asked, Plan solved, Beside beside, SignUpKeeper.Taken taken) {}

    Draft draft(Block block, int minutes, Optional<BlockPlan> before) {
        var facts = reader.of(block, minutes);
        var taken = signUps.with(Kept.of(before, facts), facts);
        var asked = DayProblem.proposal(facts, taken.kept());
        return switch (block) {
            case Block.Section _ -> {
                var clashes = Beside.clashes(asked, asked.problem());
                yield new Draft(asked, solve(asked, steps(block)), Beside.of(clashes), taken);
            }
            case Block.Flex flex -> ofSchool(flex, asked, taken);
        };
    }

    /** The bound of a school's block begins at the prices of the day before. */
    private Draft ofSchool(Block.Flex block, DayProblem asked, SignUpKeeper.Taken taken) {
        var problem = asked.problem();
        var clashes = Beside.clashes(asked, problem);
        var priced =
                DayPlanner.solveAfter(
                        Beside.of(stored.notes().pricesBefore(block), asked),
                        problem,
                        Budget.of(STEPS_OF_A_SCHOOL, asked.roll().seed()),
                        Listener.PATIENT,
                        work -> work.parallelStream().forEach(Runnable::run));
        var lacks = Beside.lacks(asked, problem, priced.plan());
        return new Draft(asked, priced.plan(), new Beside(clashes, lacks, priced.prices()), taken);
    }

    /** The planner's answer to a block. */
    static Plan solve(DayProblem asked, int steps) {
        return DayPlanner.solve(
                asked.problem(),
                Budget.of(steps, asked.roll().seed()),
                Listener.PATIENT,
                work -> work.parallelStream().forEach(Runnable::run));
    }

    private static int steps(Block block) {
        return switch (block) {
            case Block.Section _ -> STEPS_OF_A_CLASS;
            case Block.Flex _ -> STEPS_OF_A_SCHOOL;
        };
    }

    /**
     * Has a draft stand; here what is scarce is given out, so one block comes after the other. One
     * with somebody whom another class has placed meanwhile is made again without.
     */
    BlockPlan keep(Draft drafted, Optional<BlockPlan> before) {
        var facts = drafted.asked().facts();
        var gone = stored.elsewhere().hold(facts.block(), facts.people().students());
        return gone.isEmpty()
                ? keepNow(drafted, before)
                : keepNow(draft(facts.block(), facts.span().minutes(), before), before);
    }

    private BlockPlan keepNow(Draft draft, Optional<BlockPlan> before) {
        var facts = draft.asked().facts();
        var from = draft.solved().provenance();
        var until = evidence.freshest(facts.people().students()).orElse(null);
        var placed = plan(draft.asked(), draft.solved(), before, until);
        var closed = signUps.closed(placed, facts);
        var equipped = Copies.in(closed, draft.asked(), reader.inUse(facts.block()));
        var plan = Fates.in(equipped, facts, draft.taken().held());
        signUps.note(draft.taken());
        stored.plans()
                .save(
                        plan,
                        new Origin(PLANNER, from.seed(), from.iterations()),
                        stamp.time().now());
        stored.notes().keep(plan.id(), draft.beside());
        var prices = Beside.kept(draft.beside().prices(), draft.asked());
        if (plan.block() instanceof Block.Flex block && !prices.isEmpty()) {
            stored.notes().keepPrices(block, prices);
        }
        return stored.plans().find(plan.id()).orElseThrow();
    }

    /** What would be proposed from facts alone; nothing is kept. */
    BlockPlan would(Facts facts) {
        var asked = DayProblem.proposal(facts, Kept.NOTHING);
        return plan(asked, solve(asked, steps(facts.block())), Optional.empty(), null);
    }

    private BlockPlan plan(
            DayProblem asked, Plan solved, Optional<BlockPlan> before, @Nullable Instant until) {
        var facts = asked.facts();
        var answer = new DayAnswer(asked, solved, stamp.ids()::next);
        var plan =
                new BlockPlan(
                        before.map(BlockPlan::id).orElseGet(() -> new PlanId(stamp.ids().next())),
                        facts.block(),
                        before.map(BlockPlan::version).orElse(0) + 1,
                        facts.span().minutes(),
                        until,
                        null,
                        answer.groups(),
                        answer.places(),
                        talks(before, answer),
                        answer.unmet(),
                        answer.worth(),
                        before.map(BlockPlan::moves).orElse(0));
        return NobodyAlone.in(plan, facts, stamp.ids()::next);
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
