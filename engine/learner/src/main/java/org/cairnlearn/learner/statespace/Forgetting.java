package org.cairnlearn.learner.statespace;

/**
 * How much of a competency's deviation is left: e to the power of minus what was lost, with answers
 * on other things and with days, the more slowly the more it was practised.
 */
final class Forgetting {
    /** Shorter gaps hold the time that the answer itself took, which would give it away. */
    static final double SHORTEST_GAP = 300;

    private static final double SECONDS_A_DAY = 86_400;
    private static final int COUNTED = 256;

    private final double lostAStep;
    private final double lostADay;
    private final double[] slower = new double[COUNTED];

    Forgetting(double lostAStep, double lostADay, double lasting) {
        this.lostAStep = lostAStep;
        this.lostADay = lostADay;
        for (int n = 0; n < COUNTED; n++) {
            slower[n] = StrictMath.pow(1.0 + n, -lasting);
        }
    }

    /**
     * The share that is left.
     *
     * @param steps answers on other things since the last practice
     * @param gap seconds since then
     * @param practised how many answers there were on the competency
     */
    double kept(int steps, double gap, int practised) {
        double days = gap < SHORTEST_GAP ? 0 : gap / SECONDS_A_DAY;
        if (steps <= 0 && days <= 0) {
            return 1;
        }
        double lost = lostAStep * Math.max(0, steps) + lostADay * days;
        return Exp.of(-lost * slower[Math.min(COUNTED - 1, practised)]);
    }
}
