package org.cairnlearn.statistics.matching;

import java.util.Arrays;
import java.util.function.IntToDoubleFunction;

/**
 * The assignment of rows to different columns with the least total cost, by shortest augmenting
 * paths (Jonker and Volgenant 1987). Rows may not outnumber columns. Cost: O(rows² · columns).
 */
final class Assignment {
    private final int columns;
    private final double[] potential;
    private final int[] rowOf;
    private final double[] rowPotential;

    private Assignment(int rows, int columns) {
        this.columns = columns;
        potential = new double[columns + 1];
        rowPotential = new double[rows + 1];
        rowOf = new int[columns + 1];
    }

    /** The cost of one row with each column. */
    interface Costs {
        IntToDoubleFunction row(int row);
    }

    /** The column of each row. */
    static int[] solve(int rows, int columns, Costs costs) {
        var state = new Assignment(rows, columns);
        for (int row = 1; row <= rows; row++) {
            state.augment(row, costs);
        }
        var columnOf = new int[rows];
        for (int column = 1; column <= columns; column++) {
            if (state.rowOf[column] > 0) {
                columnOf[state.rowOf[column] - 1] = column - 1;
            }
        }
        return columnOf;
    }

    private void augment(int row, Costs costs) {
        rowOf[0] = row;
        var least = new double[columns + 1];
        Arrays.fill(least, Double.POSITIVE_INFINITY);
        var from = new int[columns + 1];
        var done = new boolean[columns + 1];
        int column = 0;
        do {
            done[column] = true;
            column = relax(column, costs, least, from, done);
        } while (rowOf[column] != 0);
        while (column != 0) {
            int previous = from[column];
            rowOf[column] = rowOf[previous];
            column = previous;
        }
    }

    /** One step of Dijkstra's search; gives the nearest column not yet done. */
    private int relax(int column, Costs costs, double[] least, int[] from, boolean[] done) {
        int row = rowOf[column];
        var cost = costs.row(row - 1);
        double delta = Double.POSITIVE_INFINITY;
        int next = 0;
        for (int j = 1; j <= columns; j++) {
            if (!done[j]) {
                double reduced = cost.applyAsDouble(j - 1) - rowPotential[row] - potential[j];
                if (reduced < least[j]) {
                    least[j] = reduced;
                    from[j] = column;
                }
                if (least[j] < delta) {
                    delta = least[j];
                    next = j;
                }
            }
        }
        for (int j = 0; j <= columns; j++) {
            if (done[j]) {
                rowPotential[rowOf[j]] += delta;
                potential[j] -= delta;
            } else {
                least[j] -= delta;
            }
        }
        return next;
    }
}
