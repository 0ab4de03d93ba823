package org.cairnlearn.statistics;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/** A column of finite numbers, one a row, that does not change. */
public final class Numbers {
    private final double[] values;

    private Numbers(double[] values) {
        for (int row = 0; row < values.length; row++) {
            if (!Double.isFinite(values[row])) {
                throw new CannotEstimate(
                        "number.missing",
                        "Row %d has a number that is missing or not finite.".formatted(row + 1));
            }
        }
        this.values = values;
    }

    /** A copy of these values; refused when one is not finite. */
    public static Numbers of(double... values) {
        return new Numbers(values.clone());
    }

    /** The same value in every row. */
    public static Numbers repeat(double value, int size) {
        var values = new double[size];
        Arrays.fill(values, value);
        return new Numbers(values);
    }

    public double get(int row) {
        return values[row];
    }

    public int size() {
        return values.length;
    }

    /** A copy, for arithmetic. */
    public double[] toArray() {
        return values.clone();
    }

    public DoubleStream stream() {
        return Arrays.stream(values);
    }

    public double sum() {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return sum;
    }

    public double mean() {
        double rough = sum() / values.length;
        double rest = 0;
        for (double value : values) {
            rest += value - rough;
        }
        return rough + rest / values.length;
    }

    /** With divisor n - 1. */
    public double variance() {
        double mean = mean();
        double sum = 0;
        for (double value : values) {
            sum += (value - mean) * (value - mean);
        }
        return sum / (values.length - 1);
    }

    /** Each value changed by itself. */
    public Numbers map(DoubleUnaryOperator change) {
        var changed = new double[values.length];
        Arrays.setAll(changed, row -> change.applyAsDouble(values[row]));
        return new Numbers(changed);
    }

    /** These rows in this order. */
    public Numbers at(int... rows) {
        var chosen = new double[rows.length];
        Arrays.setAll(chosen, place -> values[rows[place]]);
        return new Numbers(chosen);
    }

    /** Row by row. */
    public Numbers times(Numbers other) {
        var product = new double[values.length];
        Arrays.setAll(product, row -> values[row] * other.values[row]);
        return new Numbers(product);
    }

    public boolean isConstant() {
        for (double value : values) {
            if (value != values[0]) {
                return false;
            }
        }
        return true;
    }

    /** Whether each value is 0 or 1. */
    public boolean isBinary() {
        for (double value : values) {
            if (value != 0 && value != 1) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return Arrays.toString(values);
    }
}
