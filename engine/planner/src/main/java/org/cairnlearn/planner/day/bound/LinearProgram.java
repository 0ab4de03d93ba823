package org.cairnlearn.planner.day.bound;

import java.util.Arrays;

/** Maximise {@code c x} subject to {@code A x <= b} and {@code 0 <= x <= u}; A is sparse. */
final class LinearProgram {
    private int rows;
    private int columns;
    private int entries;
    private double[] limit = new double[64];
    private double[] worth = new double[64];
    private double[] most = new double[64];
    private int[] entryRow = new int[256];
    private int[] entryColumn = new int[256];
    private double[] entry = new double[256];

    int column(double c, double u) {
        if (columns == worth.length) {
            worth = Arrays.copyOf(worth, 2 * columns);
            most = Arrays.copyOf(most, 2 * columns);
        }
        worth[columns] = c;
        most[columns] = u;
        return columns++;
    }

    int row(double b) {
        if (rows == limit.length) {
            limit = Arrays.copyOf(limit, 2 * rows);
        }
        limit[rows] = b;
        return rows++;
    }

    void put(int row, int column, double value) {
        if (entries == entry.length) {
            entryRow = Arrays.copyOf(entryRow, 2 * entries);
            entryColumn = Arrays.copyOf(entryColumn, 2 * entries);
            entry = Arrays.copyOf(entry, 2 * entries);
        }
        entryRow[entries] = row;
        entryColumn[entries] = column;
        entry[entries++] = value;
    }

    int rows() {
        return rows;
    }

    int columns() {
        return columns;
    }

    double limit(int row) {
        return limit[row];
    }

    double worth(int column) {
        return worth[column];
    }

    double most(int column) {
        return most[column];
    }

    /** The matrix by rows. */
    Sparse byRow() {
        return new Sparse(rows, entries, entryRow, entryColumn, entry);
    }

    /** The matrix by columns. */
    Sparse byColumn() {
        return new Sparse(columns, entries, entryColumn, entryRow, entry);
    }
}
