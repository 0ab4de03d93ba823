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
     */
    private record Question(
            Happening happened, boolean undone, Course course, BlockId next, Aim aim) {}

    /**
     * What is wished, as far as it can be.
     *
     * @param former by student and block where one goes back to
     */
    private record Aim(List<Session> sessions, @Nullable Session[] former) {}

    @Override
    public Proposal propose(Happening happened, BlockId next, Budget budget) {
        Course.Held held = course.held(happened, next);
        Aim asItIs = new Aim(plan.sessions(), new Session[standing.at.length]);
        Question question = new Question(happened, false, course.with(held), next, asItIs);
        if (isQuick(held)) {
            return answer(standing, new Cuts(standing.day.index, held), question, budget);
        }
        return anew(question, budget);
    }

    @Override
    public Proposal undo(Happening happened, BlockId next, Budget budget) {
        Retreat retreat =
                new Retreat(
                        standing,
                        Course.from(course.morning(), next),
                        plan.sessions(),
                        memory.getOrDefault(happened, List.of()));
        Aim back = new Aim(retreat.sessions(), retreat.former());
        return anew(
                new Question(happened, true, course.without(happened, next), next, back), budget);
    }

    /** With the numbers of the day as it would be. */
    private Proposal anew(Question question, Budget budget) {
        Standing there = standing.on(problem(question), question.aim().sessions());
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
        return new Proposal(
                question.happened(),
                question.undone(),
                question.next(),
                sessions,
                talks,
                new Shifts(from, cuts, sessions, question.aim().former()).from(next));
    }

    /** Where the numbers alone seat not everybody, the whole way of a plan is gone. */
    private Proposal wholeDay(Standing from, Cuts cuts, Question question, Budget budget) {
        Problem wished = question.course().now(begun(question.next()), question.aim().sessions());
        Plan whole = DaySolver.withoutBound(wished, budget);
        int next = Index.of(from.day.index.block, question.next());
        return new Proposal(
                question.happened(),
                question.undone(),
                question.next(),
                whole.sessions(),
                whole.talks(),
                new Shifts(from, cuts, whole.sessions(), question.aim().former()).from(next));
    }

    @Override
    public long change(Proposal proposal) {
        Problem after = after(proposal).now(begun(proposal.next()), plan.sessions());
        FirstPlan.Finished finished =
                FirstPlan.standing(after, proposal.sessions(), proposal.talks());
        return worth(finished.objective()) - worth(plan.objective());
    }

    /** Without what changes cost. */
    private static long worth(Objective objective) {
        return objective.total()
                - objective.term(Term.STABILITY)
                - objective.term(Term.UNANNOUNCED);
    }

    /** What holds after a proposal is taken. */
    private Course after(Proposal proposal) {
        return proposal.undone()
                ? course.without(proposal.happened(), proposal.next())
                : course.with(course.held(proposal.happened(), proposal.next()));
    }

    @Override
    public RunningDay take(Proposal proposal) {
        Course now = after(proposal);
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
