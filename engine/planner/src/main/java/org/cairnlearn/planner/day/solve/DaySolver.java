package org.cairnlearn.planner.day.solve;

import java.util.List;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Provenance;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.Workers;
import org.cairnlearn.planner.day.draft.FirstPlan;
import org.cairnlearn.planner.day.search.DaySearch;
import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Solution;

/** The way of a plan: numbers, search, sessions, what the numbers left open, and the bound. */
public final class DaySolver {
    /** The share of a caller's time that the search has; less where groups need a bound, too. */
    private static final double SEARCH = 0.85;

    private static final double SEARCH_WITH_GROUPS = 0.6;

    /** Steps of the bound, and those with a first plan, where it is to be quick. */
    private static final long BOUND_STEPS = 8000;

    private static final long FIRST_BOUND_STEPS = 1500;
    private static final long LISTEN_EVERY = 256;

    private final Problem problem;
    private final Compiled day;
    private final Budget budget;
    private final Listener listener;
    private final Workers workers;
    private long steps;

    private DaySolver(Problem problem, Budget budget, Listener listener, Workers workers) {
        this.problem = problem;
        day = new Compiled(problem, false);
        this.budget = budget;
        this.listener = listener;
        this.workers = workers;
    }

    /** Plans a day; see {@link org.cairnlearn.planner.day.DayPlanner}. */
    public static Plan solve(Problem problem, Budget budget, Listener listener, Workers workers) {
        return new DaySolver(problem, budget, listener, workers).run();
    }

    private Plan run() {
        Solution solution =
                problem.previous().isEmpty()
                        ? DaySearch.search(day.instance, seeds(), this::searched, workers::all)
                        : mended();
        List<Session> sessions = Assembly.of(day, solution);
        FirstPlan.Finished plan = FirstPlan.completed(problem, sessions, budget.seed());
        return new Plan(
                plan.sessions(),
                plan.talks(),
                plan.objective(),
                certificate(plan),
                new Provenance(budget.seed(), steps * budget.threads(), budget.threads()),
                plan.unmet());
    }

    private Solution mended() {
        int price = problem.policy().weights().changedPlace();
        DaySearch.Mending mending = new DaySearch.Mending(Before.of(day), price);
        return DaySearch.mend(day.instance, mending, budget.seed(), this::searched);
    }

    private DaySearch.Seeds seeds() {
        return new DaySearch.Seeds(budget.seed(), budget.threads());
    }

    /** The steps of a budget are shared by its searches. */
    private synchronized double searched(long done) {
        steps = Math.max(steps, done);
        long limit = budget.iterations() / budget.threads();
        double share = limit == 0 ? 1 : (double) done / limit;
        if (done % LISTEN_EVERY == 0 && !listener.goOn(new Listener.Progress(done))) {
            return 1;
        }
        return Math.max(share, listener.spent() / share());
    }

    private Certificate certificate(FirstPlan.Finished plan) {
        long most = budget.iterations() == 0 ? FIRST_BOUND_STEPS : BOUND_STEPS;
        double untilThen = (1 + share()) / 2;
        return new Certifier(problem, plan)
                .certify(until(most, untilThen), until(budget.iterations() / 400, 1));
    }

    private double share() {
        return day.hasCompany() ? SEARCH_WITH_GROUPS : SEARCH;
    }

    private Effort until(long limit, double share) {
        return done -> Math.max((double) done / Math.max(1, limit), listener.spent() / share);
    }
}
