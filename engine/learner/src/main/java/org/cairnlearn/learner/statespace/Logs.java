package org.cairnlearn.learner.statespace;

/** ln(1 + count), from a table. */
final class Logs {
    private static final double[] TABLE = new double[1 << 14];

    static {
        for (int i = 0; i < TABLE.length; i++) {
            TABLE[i] = StrictMath.log1p(i);
        }
    }

    private Logs() {}

    static double of(int count) {
        return TABLE[Math.min(count, TABLE.length - 1)];
    }
}
