package org.cairnlearn.planner.day.bound;

import java.util.stream.IntStream;
import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Solution;

/**
 * The session-column bound: the day-cut bound with what company costs inside. Columns are generated
 * at average prices of the first-order method, which are steady, so that few of them are needed.
 * Each look prices all groups exactly and so gives a bound of its own; the least of them counts.
 */
public final class GroupBound {
    /** Few, because looking for new groups costs less than the steps. */
    private static final int STEPS_A_ROUND = 50;

    /** After so many rounds without a new group nothing more is to be won. */
    private static final int IDLE_ROUNDS = 20;

    private final SessionColumns columns;
    private final DayModel model;
    private final DualBound bound;
    private final Instance in;
    private PrimalDual method;
    private double[] prices;
    private long best;

    /**
     * @param known what no plan exceeds, from elsewhere
     * @param kept the rules that all plans keep which are to be bounded
     */
    public GroupBound(Instance in, long known, KeptRules kept) {
        this(in, known, kept, Meetings.NONE);
    }

    /**
     * The same where teachers may spend hours with meetings.
     *
     * @param meetings what these are worth
     */
    public GroupBound(Instance in, long known, KeptRules kept, Meetings meetings) {
        this.in = in;
        best = known;
        model = new DayModel(in, kept.form(in, true, meetings));
        columns = new SessionColumns(model, DualBound.GRAIN);
        bound = new DualBound(model, columns);
        method = new PrimalDual(model.programme);
        prices = new double[model.programme.rows()];
    }

    private void refresh() {
        PrimalDual next = new PrimalDual(model.programme);
        next.resume(method);
        method = next;
    }

    /** Improves the bound until the effort is spent or no group is missing; steps are rounds. */
    public long improve(Effort effort) {
        refresh();
        int idle = 0;
        for (long rounds = 0; idle < IDLE_ROUNDS && effort.spent(rounds) < 1; rounds++) {
            method.advance(STEPS_A_ROUND);
            tryPrices();
            boolean more = columns.add(bound.groupPrices(method.prices())) > 0;
            idle = more ? 0 : idle + 1;
            if (more) {
                refresh();
            }
        }
        return best;
    }

    private void tryPrices() {
        long value = bound.at(method.prices());
        if (value < best) {
            best = value;
            prices = method.prices().clone();
        }
    }

    /** What no plan exceeds, at the prices found, where fewer rules are kept. */
    public long where(KeptRules fewer) {
        return bound.at(prices, fewer.dues(in));
    }

    /** Puts the groups of a plan among those that are known. */
    void include(Solution plan) {
        for (int slot = 0; slot < model.in.slots(); slot++) {
            int a = plan.hosted(slot);
            if (a >= 0 && model.isPriced(a)) {
                columns.add(a, members(plan, slot));
            }
        }
    }

    private int[] members(Solution plan, int slot) {
        int blocks = model.in.blocks;
        return IntStream.range(0, model.in.students)
                .filter(s -> plan.seat(s * blocks + slot % blocks) == slot)
                .toArray();
    }

    /**
     * What the programme over the groups that are known comes to, as near as so many steps come.
     */
    double master(int steps) {
        refresh();
        method.advance(steps);
        double rest = 0;
        for (int s = 0; s < model.in.students; s++) {
            int blocks = Integer.bitCount(model.in.present[s]);
            rest += (double) blocks * model.in.worth(model.in.rest(s));
        }
        return rest + method.worth() * DayModel.UNIT;
    }

    /** What no plan exceeds, in milli-mastery. */
    public long best() {
        return best;
    }
}
