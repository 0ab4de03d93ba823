package org.cairnlearn.planner.day.bound;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Instance;

/**
 * The day-cut bound: see {@link DayModel} for what it bounds and {@link DualBound} for why it
 * holds.
 */
public final class DayBound {
    private static final int AT_ONCE = 40;

    /** After so many looks that won less than one part in so many together, it ends. */
    private static final int IDLE_LOOKS = 25;

    private static final long LITTLE = 5_000;

    private final Instance in;
    private final DayModel model;
    private final DualBound bound;
    private final PrimalDual method;
    private double[] prices;
    private long best = Long.MAX_VALUE;

    public DayBound(Instance in) {
        this(in, KeptRules.nothing(in));
    }

    /**
     * @param kept the rules that all plans keep which are to be bounded
     */
    public DayBound(Instance in, KeptRules kept) {
        this(in, kept, Meetings.NONE);
    }

    /**
     * The same where teachers may spend hours with meetings.
     *
     * @param meetings what these are worth
     */
    public DayBound(Instance in, KeptRules kept, Meetings meetings) {
        model = new DayModel(in, kept.form(in, false, meetings));
        this.in = in;
        bound = new DualBound(model, null);
        method = new PrimalDual(model.programme);
        prices = new double[model.programme.rows()];
    }

    /** Begins where another day's ended. */
    public void begin(Map<String, Double> values, Names names) {
        if (!values.isEmpty()) {
            new Carried(model, names).into(method, values);
            tryPrices(method.prices());
        }
    }

    /** Where another day's may begin. */
    public Map<String, Double> carried(Names names) {
        return new Carried(model, names).from(method);
    }

    /**
     * Improves the bound until the effort is spent or nothing more is won; the steps are those of
     * the method.
     */
    public long improve(Effort effort) {
        int idle = 0;
        long steps = 0;
        long mark = best;
        while (idle < IDLE_LOOKS && effort.spent(steps) < 1) {
            method.advance(AT_ONCE);
            steps += AT_ONCE;
            tryPrices(method.prices());
            boolean won = mark == Long.MAX_VALUE || mark - best > Math.abs(best) / LITTLE;
            mark = won ? best : mark;
            idle = won ? 0 : idle + 1;
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

    /** The same, at the prices found, where fewer rules are kept. */
    public long where(KeptRules kept) {
        best();
        return bound.at(prices, kept.dues(in));
    }

    /** What no plan exceeds, in milli-mastery. */
    public long best() {
        if (best == Long.MAX_VALUE) {
            tryPrices(prices);
        }
        return best;
    }

    /** By host: how much more a plan could be worth at most if it had one more hour. */
    public long[] hours() {
        bound.at(prices);
        long[] byKind = new long[model.hosting.size()];
        for (int kind = 0; kind < byKind.length; kind++) {
            byKind[kind] = bound.oneMoreHour(kind);
        }
        return Arrays.stream(model.kind).mapToLong(kind -> byKind[kind]).toArray();
    }

    /** By Hall set: how much more a plan could be worth at most with one more of its rooms. */
    public long[] rooms() {
        return IntStream.range(0, model.roomRow.length)
                .mapToLong(hall -> bound.oneMoreRoom(prices, hall))
                .toArray();
    }
}
