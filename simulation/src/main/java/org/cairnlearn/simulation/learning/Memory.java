package org.cairnlearn.simulation.learning;

import java.util.ArrayList;
import java.util.List;

/**
 * What one student remembers of one skill: up to four traces, each laid by one leap of insight. A
 * trace of weight w and half-life h, last used d days ago, comes to mind with probability w *
 * 2^(-d/h); the skill is recalled when any of its traces comes to mind. Use after a pause makes a
 * trace last longer (the spacing effect). Between leaps practice teaches nothing new: learning is a
 * stair here, not a slope.
 */
final class Memory {
    static final int MOST_TRACES = 4;

    private static final int PAUSE_DAYS = 2;
    private static final double LONGER_BY_A_PAUSE = 1.35;
    private static final double LONGEST_HALF_LIFE = 400;

    private final List<Trace> traces = new ArrayList<>();

    /** Probability that the skill comes to mind on this day of the term. */
    double recall(int day) {
        double nothing = 1;
        for (Trace trace : traces) {
            nothing *= 1 - trace.comesToMind(day);
        }
        return 1 - nothing;
    }

    boolean canGrow() {
        return traces.size() < MOST_TRACES;
    }

    int traces() {
        return traces.size();
    }

    /** Lays a trace; the day may lie before the term (negative). */
    void leap(double weight, double halfLifeDays, int day) {
        if (!canGrow()) {
            throw new IllegalArgumentException(
                    "A memory has at most %d traces".formatted(MOST_TRACES));
        }
        traces.add(new Trace(weight, halfLifeDays, day));
    }

    /** The skill was used with success. */
    void use(int day) {
        traces.replaceAll(trace -> trace.used(day));
    }

    private record Trace(double weight, double halfLife, int lastUsed) {
        double comesToMind(int day) {
            return weight * StrictMath.pow(2, (lastUsed - day) / halfLife);
        }

        Trace used(int day) {
            double longer = day - lastUsed >= PAUSE_DAYS ? LONGER_BY_A_PAUSE : 1;
            return new Trace(weight, Math.min(halfLife * longer, LONGEST_HALF_LIFE), day);
        }
    }
}
