package org.cairnlearn.learner.statespace;

/** Powers of e for windows: exp(-distance / length), from a table for whole distances. */
final class Decay {
    private static final int TABLE = 4096;

    private final double length;
    private final double[] table = new double[TABLE];

    Decay(double length) {
        this.length = length;
        for (int i = 0; i < TABLE; i++) {
            table[i] = StrictMath.exp(-i / length);
        }
    }

    /** For a distance counted in answers; from 4096 on as good as forgotten. */
    double after(int steps) {
        return steps < TABLE ? table[steps] : 0;
    }

    double after(double distance) {
        return distance == 0 ? 1 : Exp.of(-distance / length);
    }
}
