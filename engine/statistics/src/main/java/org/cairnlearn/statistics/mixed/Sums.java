package org.cairnlearn.statistics.mixed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Everything that the likelihood needs to know of the rows: sums of products. The kind with the
 * most effects comes first and stays sparse, one small block a group; all other kinds, the columns
 * and the outcome stand in one dense matrix.
 */
final class Sums {
    /** Columns of the fixed part, then the outcome. */
    private final double[][] fixed;

    private final RandomTerm first;
    private final List<RandomTerm> others;
    private final int[] offsets;
    private final int dense;
    private final double[][][] effects;

    final Level[] levels;
    final double[][] matrix;

    /**
     * One group of the first kind.
     *
     * @param own Z'Z
     * @param touched places of the dense matrix it meets
     * @param products Z' times each of them
     */
    record Level(double[][] own, int[] touched, double[][] products) {}

    Sums(List<RandomTerm> terms, double[][] columns, double[] outcome) {
        first = terms.getFirst();
        others = terms.subList(1, terms.size());
        fixed = Arrays.copyOf(columns, columns.length + 1);
        fixed[columns.length] = outcome;
        offsets = new int[others.size()];
        int size = 0;
        for (int t = 0; t < offsets.length; t++) {
            offsets[t] = size;
            size += others.get(t).groups().count() * others.get(t).effects().count();
        }
        dense = size;
        effects = new double[terms.size()][][];
        for (int t = 0; t < terms.size(); t++) {
            effects[t] = terms.get(t).effects().toArrays();
        }
        matrix = new double[dense + fixed.length][dense + fixed.length];
        fillDense(outcome.length);
        levels = new Level[first.groups().count()];
        var members = first.groups().members();
        for (int j = 0; j < levels.length; j++) {
            levels[j] = level(members[j]);
        }
    }

    /** Number of random effects in the dense part. */
    int dense() {
        return dense;
    }

    /** Where the effects of a group of another kind begin. */
    int place(int other, int group) {
        return offsets[other] + group * others.get(other).effects().count();
    }

    private void fillDense(int rows) {
        for (int a = 0; a < fixed.length; a++) {
            for (int b = 0; b <= a; b++) {
                double sum = 0;
                for (int row = 0; row < rows; row++) {
                    sum += fixed[a][row] * fixed[b][row];
                }
                matrix[dense + a][dense + b] = sum;
            }
        }
        var places = new int[width()];
        var values = new double[places.length];
        for (int row = 0; dense > 0 && row < rows; row++) {
            gather(row, places, values);
            for (int a = 0; a < places.length; a++) {
                for (int b = 0; b < places.length; b++) {
                    if (places[a] >= places[b]) {
                        matrix[places[a]][places[b]] += values[a] * values[b];
                    }
                }
                for (int b = 0; b < fixed.length; b++) {
                    matrix[dense + b][places[a]] += values[a] * fixed[b][row];
                }
            }
        }
    }

    private int width() {
        return others.stream().mapToInt(term -> term.effects().count()).sum();
    }

    /** The places of the dense effects of a row, and their values. */
    private void gather(int row, int[] places, double[] values) {
        int k = 0;
        for (int t = 0; t < others.size(); t++) {
            int place = place(t, others.get(t).groups().of(row));
            for (var column : effects[t + 1]) {
                places[k] = place++;
                values[k++] = column[row];
            }
        }
    }

    private Level level(int[] rows) {
        var z = effects[0];
        int q = z.length;
        var places = new int[width()];
        var values = new double[places.length];
        Map<Integer, double[]> sparse = new HashMap<>();
        for (int row : rows) {
            gather(row, places, values);
            for (int k = 0; k < places.length; k++) {
                var product = sparse.computeIfAbsent(places[k], fresh -> new double[q]);
                for (int e = 0; e < q; e++) {
                    product[e] += z[e][row] * values[k];
                }
            }
        }
        var touched = new int[sparse.size() + fixed.length];
        var products = new double[touched.length][];
        int k = 0;
        for (var entry : new TreeMap<>(sparse).entrySet()) {
            touched[k] = entry.getKey();
            products[k++] = entry.getValue();
        }
        for (int a = 0; a < fixed.length; a++) {
            touched[k] = dense + a;
            products[k++] = products(z, rows, fixed[a]);
        }
        var own = new double[q][];
        for (int e = 0; e < q; e++) {
            own[e] = products(z, rows, z[e]);
        }
        return new Level(own, touched, products);
    }

    private static double[] products(double[][] z, int[] rows, double[] column) {
        var sums = new double[z.length];
        for (int e = 0; e < z.length; e++) {
            double sum = 0;
            for (int row : rows) {
                sum += z[e][row] * column[row];
            }
            sums[e] = sum;
        }
        return sums;
    }
}
