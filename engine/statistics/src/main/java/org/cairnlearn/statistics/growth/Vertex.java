package org.cairnlearn.statistics.growth;

import java.util.Arrays;
import org.cairnlearn.statistics.numeric.Sorting;

/**
 * The coefficients that fit as many rows exactly as there are columns: a vertex of the programme.
 */
final class Vertex {
    private Vertex() {}

    /**
     * Takes the rows with the smallest residuals that are independent of one another, by Gauss'
     * elimination as they come; an empty array when there are too few.
     */
    static double[] through(double[][] columns, double[] outcome, double[] residuals) {
        int p = columns.length;
        var sizes = new double[residuals.length];
        Arrays.setAll(sizes, i -> Math.abs(residuals[i]));
        var order = Sorting.order(sizes);
        var reduced = new double[p][];
        int found = 0;
        for (int k = 0; k < order.length && found < p && k < 50 * p; k++) {
            var row = new double[p + 1];
            double size = 0;
            for (int j = 0; j < p; j++) {
                row[j] = columns[j][order[k]];
                size = Math.max(size, Math.abs(row[j]));
            }
            row[p] = outcome[order[k]];
            if (insert(reduced, row, 1e-9 * size)) {
                found++;
            }
        }
        if (found < p) {
            return new double[0];
        }
        var solution = new double[p];
        for (int pivot = p - 1; pivot >= 0; pivot--) {
            double sum = reduced[pivot][p];
            for (int j = pivot + 1; j < p; j++) {
                sum -= reduced[pivot][j] * solution[j];
            }
            solution[pivot] = sum;
        }
        return solution;
    }

    /** Keeps the row, reduced, under its first column that is left, if there is one. */
    private static boolean insert(double[][] reduced, double[] row, double tiny) {
        for (int j = 0; j < row.length - 1; j++) {
            if (Math.abs(row[j]) <= tiny) {
                row[j] = 0;
                continue;
            }
            if (reduced[j] == null) {
                double pivot = row[j];
                for (int k = j; k < row.length; k++) {
                    row[k] /= pivot;
                }
                reduced[j] = row;
                return true;
            }
            double factor = row[j];
            for (int k = j; k < row.length; k++) {
                row[k] -= factor * reduced[j][k];
            }
        }
        return false;
    }
}
