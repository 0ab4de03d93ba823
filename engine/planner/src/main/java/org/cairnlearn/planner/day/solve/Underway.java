package org.cairnlearn.planner.day.solve;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.planner.day.BlockId;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Happening;
import org.cairnlearn.planner.day.Objective;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Proposal;
import org.cairnlearn.planner.day.RunningDay;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Shift;
import org.cairnlearn.planner.day.Talk;
import org.cairnlearn.planner.day.Term;
import org.cairnlearn.planner.day.draft.FirstPlan;
import org.cairnlearn.planner.day.draft.SimpleBound;
import org.cairnlearn.planner.day.search.DaySearch;
import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Solution;
import org.jspecify.annotations.Nullable;

/** A running day whose plan stands ready in numbers. */
public final class Underway implements RunningDay {
    private final Course course;
    private final Plan plan;
    private final Standing standing;

    /** Whom each happening moved. */
    private final Map<Happening, List<Shift>> memory;

    private Underway(
            Course course, Plan plan, Standing standing, Map<Happening, List<Shift>> memory) {
        this.course = course;
        this.plan = plan;
        this.standing = standing;
        this.memory = memory;
    }

    /** A day that begins with a plan. */
    public static RunningDay of(Problem morning, Plan plan) {
        Course course = Course.of(morning);
        Problem problem = course.now(morning.frozen(), plan.sessions());
        Standing standing = Standing.of(problem, plan.sessions(), plan.talks());
        return new Underway(course, plan, standing, Map.of());
    }

    @Override
    public Problem problem() {
        return standing.problem;
    }

    @Override
    public Plan plan() {
        return plan;
    }

    /**
     * What is asked.
     *
     * @param course what holds then
     * @param former by student and block where one goes back to
     */
    private record Question(
            Happening happened,
            boolean undone,
            Course course,
            BlockId next,
            @Nullable Session[] former) {}

    @Override
    public Proposal propose(Happening happened, BlockId next, Budget budget) {
        Course.Held held = course.held(happened, next);
        @Nullable Session[] nowhere = new Session[standing.at.length];
        Question question = new Question(happened, false, course.with(held), next, nowhere);
        if (isQuick(held)) {
            return answer(standing, new Cuts(standing.day.index, held), question, budget);
        }
        Standing there = standing.on(problem(question), plan.sessions());
        return answer(there, nothing(there), question, budget);
    }

    @Override
    public Proposal undo(Happening happened, BlockId next, Budget budget) {
        Retreat retreat =
                new Retreat(standing, Course.from(course.morning(), next), plan.sessions());
        memory.getOrDefault(happened, List.of()).forEach(retreat::add);
        Course without = course.without(happened, next);
        Question question = new Question(happened, true, without, next, retreat.former());
        Standing there = standing.on(problem(question), retreat.sessions());
        return answer(there, nothing(there), question, budget);
    }

    private static Cuts nothing(Standing standing) {
        Happening none = new Happening.StudentsHere(Set.of());
        return new Cuts(standing.day.index, new Course.Held(none, Set.of()));
    }

    /** The day as it would be; the plan that stands is the previous one. */
    private Problem problem(Question question) {
        return question.course().now(begun(question.next()), plan.sessions());
    }

    /** Whether the numbers as they are can answer it: they only become fewer. */
    private boolean isQuick(Course.Held held) {
        if (held.what() instanceof Happening.Pinned
                || held.what() instanceof Happening.StudentsHere) {
            return false;
        }
        int blocks = standing.day.index.mask(held.blocks());
        for (Session session : plan.sessions()) {
            boolean begun =
                    standing.held.contains(session.id())
                            || !held.blocks().contains(session.block());
            if (begun
                    && (standing.day.index.span(session) & blocks) != 0
                    && touches(held.what(), session)) {
                return false;
            }
        }
        boolean silent =
                standing.talks.stream()
                        .noneMatch(talk ->
                                held.blocks().contains(talk.block())
                                        && (Course.takes(held.what(), talk.teacher())
                                                || Course.takes(held.what(), talk.student())));
        return silent
                && course.morning().together().stream()
                        .noneMatch(pair ->
                                Course.takes(held.what(), pair.a())
                                        != Course.takes(held.what(), pair.b()));
    }

    private static boolean touches(Happening what, Session session) {
        return session.teacher() != null && Course.takes(what, session.teacher())
                || Course.takes(what, session.room())
                || session.students().stream().anyMatch(id -> Course.takes(what, id));
    }

    private List<Session> begun(BlockId next) {
        Set<BlockId> left = Course.from(course.morning(), next);
        return plan.sessions().stream().filter(session -> !left.contains(session.block())).toList();
    }

    private Proposal answer(Standing from, Cuts cuts, Question question, Budget budget) {
        int next = Index.of(from.day.index.block, question.next());
        List<Talk> talks = from.talksLeft(cuts);
        int price = from.problem.policy().weights().changedPlace();
        DaySearch.Mending mending =
                new DaySearch.Mending(from.before.earlier(), price, from.kept(next, cuts, talks));
        Solution solution =
                DaySearch.mend(
                        cuts.of(from.day, from.numbers),
                        mending,
                        budget.seed(),
                        Effort.steps(budget.iterations()));
        List<Session> sessions = new Rehousing(from, cuts, solution).from(next);
        if (sessions == null) {
            return wholeDay(from, cuts, question, budget);
        }
        long reward = (long) price * from.before.earlier().kept(solution);
        return new Proposal(
                question.happened(),
                question.undone(),
                question.next(),
                sessions,
                talks,
                new Shifts(from, cuts, sessions, question.former()).from(next),
                solution.objective() - reward - from.worth);
    }

    /** Where the numbers alone seat not everybody, the whole way of a plan is gone. */
    private Proposal wholeDay(Standing from, Cuts cuts, Question question, Budget budget) {
        Plan whole = DaySolver.withoutBound(problem(question), budget);
        int next = Index.of(from.day.index.block, question.next());
        return new Proposal(
                question.happened(),
                question.undone(),
                question.next(),
                whole.sessions(),
                whole.talks(),
                new Shifts(from, cuts, whole.sessions(), question.former()).from(next),
                worth(whole.objective()) - worth(plan.objective()));
    }

    /** Without what changes cost. */
    private static long worth(Objective objective) {
        return objective.total()
                - objective.term(Term.STABILITY)
                - objective.term(Term.UNANNOUNCED);
    }

    @Override
    public RunningDay take(Proposal proposal) {
        Course.Held held = course.held(proposal.happened(), proposal.next());
        Course now =
                proposal.undone()
                        ? course.without(proposal.happened(), proposal.next())
                        : course.with(held);
        Problem problem = now.now(begun(proposal.next()), proposal.sessions());
        FirstPlan.Finished finished =
                FirstPlan.standing(problem, proposal.sessions(), proposal.talks());
        Plan taken =
                new Plan(
                        proposal.sessions(),
                        proposal.talks(),
                        finished.objective(),
                        certificate(proposal, problem, finished),
                        plan.provenance(),
                        finished.unmet());
        Map<Happening, List<Shift>> moved = new LinkedHashMap<>(memory);
        moved.put(proposal.happened(), proposal.undone() ? List.of() : proposal.shifts());
        return new Underway(
                now, taken, Standing.of(problem, taken.sessions(), taken.talks()), moved);
    }

    /** A day of which something is missing is worth no more than before. */
    private Certificate certificate(
            Proposal proposal, Problem problem, FirstPlan.Finished finished) {
        boolean less =
                !proposal.undone()
                        && !(proposal.happened() instanceof Happening.StudentsHere)
                        && plan.unmet().isEmpty()
                        && finished.unmet().isEmpty();
        long total = finished.objective().total();
        return less && total <= plan.certificate().bound()
                ? plan.certificate()
                : new Certificate(new SimpleBound(problem).value(), false);
    }
}
