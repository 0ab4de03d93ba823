package org.cairnlearn.planner.day.bound;

import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Instance;

/**
 * The session-column bound: the day-cut bound with what company costs inside. Columns are generated
 * at average prices of the first-order method, which are steady, so that few of them are needed.
 * Each look prices all groups exactly and so gives a bound of its own; the least of them counts.
 */
public final class GroupBound {
    private static final int STEPS_A_ROUND = 400;

    private final SessionColumns columns;
    private final DayModel model;
    private final DualBound bound;
    private PrimalDual method;
    private long best;

    /**
     * @param known what no plan exceeds, from elsewhere
     * @param demands whether only plans are to be bounded that keep what rules ask for
     */
    public GroupBound(Instance in, long known, boolean demands) {
        best = known;
        model = new DayModel(in, new DayModel.Form(true, demands));
        columns = new SessionColumns(model, DualBound.GRAIN);
        bound = new DualBound(model, columns);
        method = new PrimalDual(model.programme);
    }

    /** Gives the columns a start: a group that some plan has. */
    public void start(int activity, int[] students) {
        if (model.isPriced(activity)) {
            columns.add(activity, students);
        }
    }

    private void refresh() {
        PrimalDual next = new PrimalDual(model.programme);
        next.resume(method);
        method = next;
    }

    /** Improves the bound until the effort is spent or no group is missing; steps are rounds. */
    public long improve(Effort effort) {
        refresh();
        boolean more = true;
        for (long rounds = 0; more && effort.spent(rounds) < 1; rounds++) {
            method.advance(STEPS_A_ROUND);
            best = Math.min(best, bound.at(method.prices()));
            more = columns.add(bound.groupPrices(method.prices())) > 0;
            refresh();
        }
        return best;
    }

    /** What no plan exceeds, in milli-mastery. */
    public long best() {
        return best;
    }
}
