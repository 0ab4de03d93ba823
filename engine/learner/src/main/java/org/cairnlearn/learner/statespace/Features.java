package org.cairnlearn.learner.statespace;

import org.cairnlearn.learner.responses.Responses;

/** Reads the dense features of the next answer from a walk and its traces. */
final class Features {
    private final Walk walk;
    private final Traces traces;
    private final Responses log;

    Features(Walk walk, Traces traces) {
        this.walk = walk;
        this.traces = traces;
        this.log = walk.log;
    }

    /** Fills {@code x} from {@code at} on; the walk has looked at the row. */
    void fill(int row, float[] x, int at) {
        java.util.Arrays.fill(x, at, at + Feature.COUNT, 0);
        int item = log.item(row);
        state(x, at);
        if (item >= 0) {
            item(item, x, at);
        }
        competencies(row, x, at);
        overall(row, x, at);
        if (traces.timed) {
            times(row, x, at);
        }
    }

    private static void put(float[] x, int at, Feature feature, double value) {
        x[at + feature.ordinal()] = (float) value;
    }

    private void state(float[] x, int at) {
        double flattening = walk.flatter;
        put(x, at, Feature.FILTER, walk.eta * flattening);
        put(x, at, Feature.DOUBT, walk.doubt);
        put(x, at, Feature.FLATTENING, flattening);
        put(x, at, Feature.GENERAL, walk.general);
        put(x, at, Feature.FORM, walk.form);
        put(x, at, Feature.COMPETENCY, walk.competencies);
        put(x, at, Feature.EASE, walk.level);
    }

    private void item(int item, float[] x, int at) {
        int known = walk.coding.item(item);
        double hard = known < 0 ? 0 : walk.bank.hard[known];
        put(x, at, Feature.EASE, walk.level - hard);
        put(x, at, Feature.STUDENT_ITEM, walk.itemMean[item]);
        put(
                x,
                at,
                Feature.ITEM_DOUBT,
                known < 0 ? walk.bank.priorHard : walk.bank.hardVariance[known]);
        int count = traces.itemCount[item];
        put(x, at, Feature.ITEM_SEEN, Logs.of(count));
        put(x, at, Feature.ITEM_RIGHT, Logs.of(traces.itemRight[item]));
        put(x, at, Feature.ITEM_LAST, traces.itemLast[item]);
        put(x, at, Feature.ITEM_NEW, count == 0 ? 1 : 0);
        put(x, at, Feature.ITEM_GAP, count == 0 ? 0 : Logs.of(walk.place - traces.itemPlace[item]));
        if (item == traces.lastItem) {
            put(x, at, Feature.SAME_ITEM, 1);
            put(x, at, Feature.SAME_ITEM_LAST, traces.last);
        }
    }

    private void competencies(int row, float[] x, int at) {
        int combination = log.combination(row);
        int size = log.size(combination);
        double weight = size == 0 ? 0 : 1.0 / size;
        for (int q = 0; q < size; q++) {
            int k = log.skill(combination, q);
            add(x, at, Feature.PRACTISED, weight * Logs.of(walk.right[k] + walk.wrong[k]));
            add(x, at, Feature.RIGHT, weight * Logs.of(walk.right[k]));
            add(x, at, Feature.WRONG, weight * Logs.of(walk.wrong[k]));
            add(x, at, Feature.SURPRISE_FAST, weight * traces.fast[k]);
            add(x, at, Feature.SURPRISE_SLOW, weight * traces.slow[k]);
            add(x, at, Feature.SKILL_GAP, weight * Logs.of(walk.place - walk.lastPlace[k]));
            add(x, at, Feature.STREAK, weight * Math.min(traces.streak[k], 6));
        }
        for (int u = 0; u < Traces.WINDOWS; u++) {
            window(combination, u, x, at + 3 * u);
        }
        put(x, at, Feature.SEVERAL, size - 1);
        put(x, at, Feature.SKILL_NEW, x[at + Feature.PRACTISED.ordinal()] == 0 ? 1 : 0);
    }

    private static void add(float[] x, int at, Feature feature, double value) {
        x[at + feature.ordinal()] += (float) value;
    }

    private void window(int combination, int u, float[] x, int at) {
        int size = log.size(combination);
        double weight = size == 0 ? 0 : 1.0 / size;
        double all = 0;
        double right = 0;
        for (int q = 0; q < size; q++) {
            int k = log.skill(combination, q);
            double kept = weight * traces.stepsKept(k, u);
            all += kept * traces.inSteps[k * Traces.WINDOWS + u];
            right += kept * traces.rightInSteps[k * Traces.WINDOWS + u];
        }
        put(x, at, Feature.IN_10, StrictMath.log1p(all));
        put(x, at, Feature.RIGHT_IN_10, StrictMath.log1p(right));
        put(x, at, Feature.SHARE_IN_10, (right + 0.7) / (all + 1) - 0.7);
    }

    private void overall(int row, float[] x, int at) {
        put(x, at, Feature.ALL, Logs.of(traces.all));
        put(x, at, Feature.ALL_RIGHT, Logs.of(traces.allRight));
        put(x, at, Feature.OVERALL_2, traces.overall[0]);
        put(x, at, Feature.OVERALL_6, traces.overall[1]);
        put(x, at, Feature.OVERALL_25, traces.overall[2]);
        put(x, at, Feature.OVERALL_100, traces.overall[3]);
        put(x, at, Feature.LAST, traces.last);
        put(x, at, Feature.LAST_BUT_ONE, traces.lastButOne);
        put(x, at, Feature.OVERALL_STREAK, Math.min(traces.overallStreak, 6));
        put(x, at, Feature.OVERALL_STREAK_DOWN, Math.max(traces.overallStreak, -6));
        if (log.combination(row) == traces.lastCombination) {
            put(x, at, Feature.SAME_SKILL, 1);
            put(x, at, Feature.SAME_SKILL_LAST, traces.last);
            put(x, at, Feature.RUN, Logs.of(traces.run));
            put(x, at, Feature.RUN_RIGHT, (traces.runRight + 0.5) / (traces.run + 1.0) - 0.5);
            put(x, at, Feature.OVERALL_STREAK_SAME, Math.clamp(traces.overallStreak, -4, 4));
        }
    }

    private void times(int row, float[] x, int at) {
        double lag = traces.all == 0 ? 0 : Traces.gap(log.seconds(row) - traces.lastSeconds);
        put(x, at, Feature.GAP, StrictMath.log1p(lag / 60));
        put(x, at, Feature.NEW_SESSION, lag > 1800 ? 1 : 0);
        put(x, at, Feature.IN_SESSION, Logs.of(traces.inSession));
        put(x, at, Feature.SESSION_SURPRISE, traces.sessionSurprise);
        int combination = log.combination(row);
        int size = log.size(combination);
        double weight = size == 0 ? 0 : 1.0 / size;
        double gap = 0;
        for (int q = 0; q < size; q++) {
            int k = log.skill(combination, q);
            gap += weight * Traces.gap(log.seconds(row) - walk.lastSeconds[k]);
        }
        put(x, at, Feature.COMPETENCY_GAP, StrictMath.log1p(gap / 60));
        for (int u = 0; u < Traces.WINDOWS; u++) {
            timeWindow(row, u, x, at + 2 * u);
        }
    }

    private void timeWindow(int row, int u, float[] x, int at) {
        int combination = log.combination(row);
        int size = log.size(combination);
        double weight = size == 0 ? 0 : 1.0 / size;
        double all = 0;
        double right = 0;
        for (int q = 0; q < size; q++) {
            int k = log.skill(combination, q);
            double kept = weight * traces.timeKept(k, u, row);
            all += kept * traces.inTime[k * Traces.WINDOWS + u];
            right += kept * traces.rightInTime[k * Traces.WINDOWS + u];
        }
        put(x, at, Feature.IN_HOUR, StrictMath.log1p(all));
        put(x, at, Feature.RIGHT_IN_HOUR, StrictMath.log1p(right));
    }
}
