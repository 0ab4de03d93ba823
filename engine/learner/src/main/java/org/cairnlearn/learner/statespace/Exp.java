package org.cairnlearn.learner.statespace;

/**
 * Powers of e, by table and series: within two units in the last place, the same bits on any
 * machine since only plus, minus and times are used, and some times faster than StrictMath's.
 */
final class Exp {
    private static final int PARTS = 32;
    private static final double LEAST = -708;
    private static final double MOST = 709;
    private static final double STEPS = PARTS / 0.69314718055994530942;

    /** ln 2 / 32 in two pieces, the first with so few digits that its products are exact. */
    private static final double STEP_HIGH = Double.longBitsToDouble(0x3F962E42F8000000L);

    private static final double STEP_LOW = 4.06140840434059019e-10;

    private static final double[] TABLE = new double[PARTS];

    static {
        for (int part = 0; part < PARTS; part++) {
            TABLE[part] = StrictMath.pow(2, (double) part / PARTS);
        }
    }

    private Exp() {}

    /** e to the power of x; 0 where it would be below the least normal number. */
    static double of(double x) {
        if (!(x > LEAST && x < MOST)) {
            return x <= LEAST ? 0 : StrictMath.exp(x);
        }
        long parts = (long) Math.rint(x * STEPS);
        double r = x - parts * STEP_HIGH - parts * STEP_LOW;
        double tail = 1.0 / 24 + r * (1.0 / 120 + r * (1.0 / 720));
        double series = r + r * r * (0.5 + r * (1.0 / 6 + r * tail));
        double root = TABLE[(int) (parts & (PARTS - 1))];
        long power = parts >> 5;
        return (root + root * series) * Double.longBitsToDouble((1023 + power) << 52);
    }
}
