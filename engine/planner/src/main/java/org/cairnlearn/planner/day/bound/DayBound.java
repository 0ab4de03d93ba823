package org.cairnlearn.planner.day.bound;

import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Instance;

/**
 * The day-cut bound: see {@link DayModel} for what it bounds and {@link DualBound} for why it
 * holds.
 */
public final class DayBound {
    private static final int AT_ONCE = 40;

    private final DualBound bound;
    private final PrimalDual method;
    private double[] prices;
    private long best = Long.MAX_VALUE;

    public DayBound(Instance in) {
        this(in, false);
    }

    /**
     * @param demands whether only plans are to be bounded that keep what rules ask for
     */
    public DayBound(Instance in, boolean demands) {
        DayModel model = new DayModel(in, new DayModel.Form(false, demands));
        bound = new DualBound(model, null);
        method = new PrimalDual(model.programme);
        prices = new double[model.programme.rows()];
    }

    /** Improves the bound until the effort is spent; the steps are those of the method. */
    public long improve(Effort effort) {
        for (long steps = 0; effort.spent(steps) < 1; steps += AT_ONCE) {
            method.advance(AT_ONCE);
            tryPrices(method.prices());
        }
        return best();
    }

    private void tryPrices(double[] candidate) {
        long value = bound.at(candidate);
        if (value < best) {
            best = value;
            prices = candidate.clone();
        }
    }

    /** What no plan exceeds, in milli-mastery. */
    public long best() {
        if (best == Long.MAX_VALUE) {
            tryPrices(prices);
        }
        return best;
    }
}
