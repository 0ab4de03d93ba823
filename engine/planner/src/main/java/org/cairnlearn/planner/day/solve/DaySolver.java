package org.cairnlearn.planner.day.solve;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.planner.day.Bounded;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Priced;
import org.cairnlearn.planner.day.Prices;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Provenance;
import org.cairnlearn.planner.day.Workers;
import org.cairnlearn.planner.day.draft.FirstPlan;
import org.cairnlearn.planner.day.draft.SimpleBound;
import org.cairnlearn.planner.day.search.DaySearch;
import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Solution;

/** The way of a plan: numbers, search, sessions, what the numbers left open, and the bound. */
public final class DaySolver {
    /**
     * Up to which part of a caller's time the bound may take, where company is to follow, with
     * company, and then the search. A bound that has come to its end leaves the rest of its part.
     */
    private static final double BOUND = 0.3;

    private static final double BOUND_BEFORE_GROUPS = 0.2;
    private static final double BOUND_OF_GROUPS = 0.5;
    private static final double SEARCH = 0.97;

    /** Steps of the bound, and those with a first plan, where it is to be quick. */
    private static final long BOUND_STEPS = 8000;

    private static final long FIRST_BOUND_STEPS = 1500;
    private static final long ITERATIONS_A_ROUND = 200;

    /** How many of its steps a round of the bound with company is worth. */
    private static final long STEPS_A_ROUND = 50;

    private static final long LISTEN_EVERY = 256;

    private final Problem problem;
    private final Compiled day;
    private final Budget budget;
    private final Listener listener;
    private final Workers workers;
    private long steps;
    private double begun;

    private DaySolver(Problem problem, Budget budget, Listener listener, Workers workers) {
        this.problem = problem;
        day = new Compiled(problem, false);
        this.budget = budget;
        this.listener = listener;
        this.workers = workers;
    }

    /**
     * Plans a day; see {@link org.cairnlearn.planner.day.DayPlanner}. Who wants the plan at once
     * gets a simple bound with it.
     */
    public static Plan solve(Problem problem, Budget budget, Listener listener, Workers workers) {
        FirstPlan.requirePlaces(problem, budget.seed());
        DaySolver solver = new DaySolver(problem, budget, listener, workers);
        return listener.goOn(new Listener.Progress(0))
                ? solver.run(new Certifier(problem, Prices.NONE))
                : solver.alone();
    }

    /** The plan alone, with a simple bound: a day that runs is not held against the best one. */
    static Plan withoutBound(Problem problem, Budget budget) {
        return new DaySolver(problem, budget, Listener.PATIENT, Workers.ALONE).alone();
    }

    private Plan alone() {
        return plan(made(), new Certificate(new SimpleBound(problem).value(), false));
    }

    /** The same, with a bound that begins at another day's prices. */
    public static Priced solveAfter(
            Prices yesterday, Problem problem, Budget budget, Listener listener, Workers workers) {
        FirstPlan.requirePlaces(problem, budget.seed());
        DaySolver solver = new DaySolver(problem, budget, listener, workers);
        Certifier certifier = new Certifier(problem, yesterday);
        return new Priced(solver.run(certifier), certifier.prices());
    }

    /** The bound alone; it may take all of the caller's time, half of it with company. */
    public static Bounded bound(Prices yesterday, Problem problem, Listener listener) {
        Certifier certifier = new Certifier(problem, yesterday);
        double half = certifier.hasCompany() ? 0.5 : 1;
        certifier.prepare(
                until(listener, BOUND_STEPS, half),
                until(listener, BOUND_STEPS / STEPS_A_ROUND, 1));
        return new Bounded(certifier.best(), certifier.prices());
    }

    private Plan run(Certifier certifier) {
        FirstPlan.Finished plan = besideIts(certifier);
        return plan(plan, certifier.certify(plan));
    }

    private Plan plan(FirstPlan.Finished plan, Certificate certificate) {
        return new Plan(
                plan.sessions(),
                plan.talks(),
                plan.objective(),
                certificate,
                new Provenance(budget.seed(), steps * budget.threads(), budget.threads()),
                plan.unmet());
    }

    /** The bound knows nothing of the plan, nor the plan of it: one search leaves room for both. */
    private FirstPlan.Finished besideIts(Certifier certifier) {
        List<FirstPlan.Finished> plan = new ArrayList<>();
        List<Runnable> both = List.of(() -> prepare(certifier), () -> plan.add(made()));
        if (budget.threads() == 1) {
            workers.all(both);
        } else {
            both.forEach(Runnable::run);
        }
        return plan.getFirst();
    }

    private void prepare(Certifier certifier) {
        certifier.prepare(
                until(
                        listener,
                        budget.iterations() == 0 ? FIRST_BOUND_STEPS : BOUND_STEPS,
                        day.hasCompany() ? BOUND_BEFORE_GROUPS : BOUND),
                until(listener, budget.iterations() / ITERATIONS_A_ROUND, BOUND_OF_GROUPS));
    }

    private FirstPlan.Finished made() {
        begun = Math.min(SEARCH, listener.spent());
        Solution solution =
                problem.previous().isEmpty()
                        ? DaySearch.search(day.instance, seeds(), this::searched, workers::all)
                        : mended();
        return FirstPlan.completed(problem, Assembly.of(day, solution), budget.seed());
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
        double granted = Math.max(1e-9, SEARCH - begun);
        return Math.max(share, (listener.spent() - begun) / granted);
    }

    private static Effort until(Listener listener, long limit, double share) {
        return done ->
                listener.goOn(new Listener.Progress(0))
                        ? Math.max((double) done / Math.max(1, limit), listener.spent() / share)
                        : 1;
    }
}
