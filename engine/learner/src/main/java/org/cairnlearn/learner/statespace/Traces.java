package org.cairnlearn.learner.statespace;

import org.cairnlearn.learner.responses.Responses;

/**
 * What the layer remembers of one student beside the filter's state: decayed surprises and counts,
 * streaks, the last few outcomes. {@link #learn} is called after the walk has looked at a row and
 * before it learns from it. In memory as floats, so that a stored student continues to the bit.
 */
final class Traces {
    static final int WINDOWS = 3;
    private static final double SESSION = 1800;
    private static final Decay[] STEPS = {new Decay(10), new Decay(60), new Decay(400)};
    private static final Decay[] TIMES = {new Decay(3600), new Decay(86_400), new Decay(864_000)};

    final Walk walk;
    final Responses log;
    final boolean timed;

    final float[] fast;
    final float[] slow;
    final int[] streak;
    final int[] pattern;
    final float[] inSteps;
    final float[] rightInSteps;
    final float[] inTime;
    final float[] rightInTime;
    final int[] itemCount;
    final int[] itemRight;
    final int[] itemLast;
    final int[] itemPlace;
    private final int[] seen;
    private final int[] itemSeen;

    final float[] overall = new float[4];
    int all;
    int allRight;
    int lastItem;
    int lastCombination;
    int last;
    int lastButOne;
    int overallPattern;
    int overallStreak;
    int run;
    int runRight;
    double lastSeconds;
    int inSession;
    float sessionSurprise;
    final Recent recent;

    Traces(Walk walk) {
        this.walk = walk;
        this.log = walk.log;
        this.timed = log.timed();
        int k = log.skills();
        fast = new float[k];
        slow = new float[k];
        streak = new int[k];
        pattern = new int[k];
        inSteps = new float[k * WINDOWS];
        rightInSteps = new float[k * WINDOWS];
        inTime = new float[timed ? k * WINDOWS : 0];
        rightInTime = new float[timed ? k * WINDOWS : 0];
        seen = new int[k];
        int i = log.items();
        itemCount = new int[i];
        itemRight = new int[i];
        itemLast = new int[i];
        itemPlace = new int[i];
        itemSeen = new int[i];
        recent = new Recent();
    }

    /** A new student; after the walk's own begin. */
    void begin() {
        java.util.Arrays.fill(overall, 0);
        all = 0;
        allRight = 0;
        lastItem = Responses.NONE;
        lastCombination = -1;
        last = 0;
        lastButOne = 0;
        overallPattern = 1;
        overallStreak = 0;
        run = 0;
        runRight = 0;
        lastSeconds = 0;
        inSession = 0;
        sessionSurprise = 0;
        recent.clear();
    }

    /** Makes sure that the row's competencies and item have a trace. */
    void touch(int row) {
        int combination = log.combination(row);
        for (int q = 0; q < log.size(combination); q++) {
            int k = log.skill(combination, q);
            if (seen[k] != walk.stamp) {
                seen[k] = walk.stamp;
                clear(k);
            }
        }
        int item = log.item(row);
        if (item >= 0 && itemSeen[item] != walk.stamp) {
            itemSeen[item] = walk.stamp;
            itemCount[item] = 0;
            itemRight[item] = 0;
            itemLast[item] = 0;
            itemPlace[item] = walk.place;
        }
    }

    private void clear(int k) {
        fast[k] = 0;
        slow[k] = 0;
        streak[k] = 0;
        pattern[k] = 1;
        for (int u = k * WINDOWS; u < (k + 1) * WINDOWS; u++) {
            inSteps[u] = 0;
            rightInSteps[u] = 0;
            if (timed) {
                inTime[u] = 0;
                rightInTime[u] = 0;
            }
        }
    }

    /** How much of a window of answers on the competency is left now. */
    double stepsKept(int k, int window) {
        return STEPS[window].after(walk.place - walk.lastPlace[k]);
    }

    /** How much of a window of time is left now. */
    double timeKept(int k, int window, int row) {
        return TIMES[window].after(gap(log.seconds(row) - walk.lastSeconds[k]));
    }

    /** A gap that does not tell how long the answer itself took. */
    static double gap(double seconds) {
        return seconds < Forgetting.SHORTEST_GAP ? 0 : seconds;
    }

    void learn(int row) {
        boolean good = log.right(row);
        float surprise = (float) ((good ? 1 : 0) - walk.probability);
        int combination = log.combination(row);
        for (int q = 0; q < log.size(combination); q++) {
            int k = log.skill(combination, q);
            learnCompetency(k, row, good, surprise);
            recent.practise(k);
        }
        learnOverall(surprise, good);
        learnRun(row, combination, good);
        if (timed) {
            learnSession(row, surprise);
        }
        int item = log.item(row);
        if (item >= 0) {
            itemCount[item]++;
            itemRight[item] += good ? 1 : 0;
            itemLast[item] = good ? 1 : -1;
            itemPlace[item] = walk.place;
        }
        lastItem = item;
    }

    private void learnCompetency(int k, int row, boolean good, float surprise) {
        fast[k] = 0.65f * fast[k] + 0.35f * surprise;
        slow[k] = 0.88f * slow[k] + 0.12f * surprise;
        for (int u = 0; u < WINDOWS; u++) {
            int at = k * WINDOWS + u;
            float kept = (float) stepsKept(k, u);
            inSteps[at] = inSteps[at] * kept + 1;
            rightInSteps[at] = rightInSteps[at] * kept + (good ? 1 : 0);
            if (timed) {
                float left = (float) timeKept(k, u, row);
                inTime[at] = inTime[at] * left + 1;
                rightInTime[at] = rightInTime[at] * left + (good ? 1 : 0);
            }
        }
        pattern[k] = Patterns.next(pattern[k], good, 3);
        streak[k] = Patterns.streak(streak[k], good);
    }

    private void learnOverall(float surprise, boolean good) {
        overall[0] = 0.6f * overall[0] + 0.4f * surprise;
        overall[1] = 0.85f * overall[1] + 0.15f * surprise;
        overall[2] = 0.96f * overall[2] + 0.04f * surprise;
        overall[3] = 0.99f * overall[3] + 0.01f * surprise;
        overallPattern = Patterns.next(overallPattern, good, 4);
        overallStreak = Patterns.streak(overallStreak, good);
        lastButOne = last;
        last = good ? 1 : -1;
        all++;
        allRight += good ? 1 : 0;
    }

    private void learnRun(int row, int combination, boolean good) {
        if (combination == lastCombination) {
            run++;
            runRight += good ? 1 : 0;
        } else {
            run = 1;
            runRight = good ? 1 : 0;
        }
        lastCombination = combination;
    }

    private void learnSession(int row, float surprise) {
        if (all == 1 || log.seconds(row) - lastSeconds > SESSION) {
            inSession = 0;
            sessionSurprise = 0;
        }
        inSession++;
        sessionSurprise = 0.8f * sessionSurprise + 0.2f * surprise;
        lastSeconds = log.seconds(row);
    }
}
