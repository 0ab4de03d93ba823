package org.cairnlearn.statistics;

import java.util.stream.IntStream;

/** A column some of whose cells are missing. */
public final class Cells {
    private final double[] values;

    private Cells(double[] values) {
        this.values = values;
    }

    /** A copy; NaN stands for a missing cell, and infinite values are refused. */
    public static Cells of(double... values) {
        for (double value : values) {
            if (Double.isInfinite(value)) {
                throw new CannotEstimate("number.infinite", "A number is not finite.");
            }
        }
        return new Cells(values.clone());
    }

    public int size() {
        return values.length;
    }

    public boolean has(int row) {
        return !Double.isNaN(values[row]);
    }

    /** Of rows that all have a value. */
    public Numbers at(int... rows) {
        return Numbers.of(IntStream.of(rows).mapToDouble(row -> values[row]).toArray());
    }

    /** The value, or another where it is missing. */
    public double or(int row, double otherwise) {
        return has(row) ? values[row] : otherwise;
    }
}
