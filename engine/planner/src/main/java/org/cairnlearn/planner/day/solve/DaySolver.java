package org.cairnlearn.planner.day.solve;

import java.util.List;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.Certificate;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Provenance;
import org.cairnlearn.planner.day.Session;
import org.cairnlearn.planner.day.bound.DayBound;
import org.cairnlearn.planner.day.bound.GroupBound;
import org.cairnlearn.planner.day.draft.FirstPlan;
import org.cairnlearn.planner.day.search.DaySearch;
import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Solution;

/** The way of a plan: numbers, search, sessions, what the numbers left open, and the bound. */
public final class DaySolver {
    /** The share of a caller's time that the search has, and that the day bound may fill up to. */
    private static final double SEARCH = 0.8;

    private static final double DAY_BOUND = 0.9;

    private static final long BOUND_STEPS = 8000;
    private static final long LISTEN_EVERY = 256;

    private final Compiled day;
    private final Budget budget;
    private final Listener listener;
    private long steps;

    private DaySolver(Problem problem, Budget budget, Listener listener) {
        day = new Compiled(problem);
        this.budget = budget;
        this.listener = listener;
    }

    /** Plans a day; see {@link org.cairnlearn.planner.day.DayPlanner}. */
    public static Plan solve(Problem problem, Budget budget, Listener listener) {
        return new DaySolver(problem, budget, listener).run(problem);
    }

    private Plan run(Problem problem) {
        Solution solution = DaySearch.search(day.instance, budget.seed(), this::searched);
        List<Session> sessions = Assembly.of(day, solution);
        Provenance provenance = new Provenance(budget.seed(), steps, 1);
        return FirstPlan.completed(problem, sessions, certificate(solution), provenance);
    }

    private double searched(long done) {
        steps = done;
        double share = budget.iterations() == 0 ? 1 : (double) done / budget.iterations();
        if (done % LISTEN_EVERY == 0 && !listener.goOn(new Listener.Progress(done, 0))) {
            return 1;
        }
        return Math.max(share, listener.spent() / SEARCH);
    }

    private Certificate certificate(Solution solution) {
        DayBound dayBound = new DayBound(day.instance);
        long bound = dayBound.improve(until(BOUND_STEPS, DAY_BOUND));
        if (!day.hasCompany() || budget.iterations() == 0) {
            return new Certificate(bound, false);
        }
        GroupBound groups = new GroupBound(day.instance, bound);
        groups.start(solution);
        long inside = groups.improve(until(Math.max(20, budget.iterations() / 400), 1));
        return new Certificate(inside, inside < bound);
    }

    private Effort until(long limit, double share) {
        return done -> Math.max((double) done / limit, listener.spent() / share);
    }
}
