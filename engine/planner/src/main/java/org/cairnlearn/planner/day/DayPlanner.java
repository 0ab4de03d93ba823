package org.cairnlearn.planner.day;

import java.util.List;
import org.cairnlearn.planner.day.draft.Explainer;
import org.cairnlearn.planner.day.precheck.Precheck;
import org.cairnlearn.planner.day.solve.DaySolver;
import org.cairnlearn.planner.day.solve.Shortages;
import org.cairnlearn.planner.day.solve.Underway;

/**
 * Makes the plan of a day. A plan depends on the problem, the seed and the iterations only; whether
 * the listener lets the search run to its end is up to the caller. There is always a plan, and what
 * it cannot keep it names; but if all that someone could do needs a teacher, and none is free for
 * that, the day is refused as an {@link InvalidProblem} before any search.
 */
public final class DayPlanner {
    private DayPlanner() {}

    /**
     * Plans a day. If the problem holds a previous plan, this one starts from it and pays for each
     * change by the policy's prices.
     *
     * @param problem the day
     * @param budget how much is searched, and from which seed
     * @param listener told now and then; may end the search
     */
    public static Plan solve(Problem problem, Budget budget, Listener listener) {
        return solve(problem, budget, listener, Workers.ALONE);
    }

    /**
     * The same with workers: for the searches of a budget with several threads, else for the bound
     * beside the one search. The plan depends on how many searches there are, not on how many of
     * them run at the same time. Where they do, several threads ask the listener.
     */
    public static Plan solve(Problem problem, Budget budget, Listener listener, Workers workers) {
        return DaySolver.solve(problem, budget, listener, workers);
    }

    /**
     * The same, where the bound begins at the prices of the day before: it then is as good after a
     * fraction of the steps, and is one whatever the prices. The plan itself does not depend on
     * them.
     *
     * @param yesterday {@link Prices#NONE} on the first day
     * @return the plan, and the prices for tomorrow
     */
    public static Priced solveAfter(
            Prices yesterday, Problem problem, Budget budget, Listener listener, Workers workers) {
        return DaySolver.solveAfter(yesterday, problem, budget, listener, workers);
    }

    /**
     * What no plan of a day exceeds, without a plan. Ends when nothing more is to be won, or when
     * the listener says so.
     *
     * @param yesterday {@link Prices#NONE} on the first day
     */
    public static Bounded bound(Prices yesterday, Problem problem, Listener listener) {
        return DaySolver.bound(yesterday, problem, listener);
    }

    /**
     * What cannot all be kept, seen before any search: sets of rules as small as they can be, in
     * words, with what would resolve each.
     */
    public static List<Clash> clashes(Problem problem) {
        return Precheck.check(problem);
    }

    /** A day that begins with a plan, ready for what may happen in the middle of it. */
    public static RunningDay running(Problem morning, Plan plan) {
        return Underway.of(morning, plan);
    }

    /**
     * Of what one more would have met the most needs that a plan leaves unmet: a role, a room, an
     * hour. Worked out from the prices of the day-cut bound and from who has no place on what he or
     * she needs; takes about as long as the bound.
     *
     * @return those worth something, the dearest first
     */
    public static List<Shortage> shortages(Problem problem, Plan plan) {
        return Shortages.of(problem, plan);
    }

    /** Answers to "why" about a plan of that problem. */
    public static Explanation explain(Problem problem, Plan plan) {
        return Explainer.of(problem, plan);
    }
}
