package org.cairnlearn.school.web.teacher.classmap;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Puts the rows and columns of a matrix of levels into an order in which blocks show: who has most
 * stands first, what most have stands first (Guttman's scalogram, 1944), and what is equal in that
 * is put beside its likes by the middle of where its stones lie. The same matrix comes out the same
 * however its rows were given, as long as ties are given in the same order.
 *
 * <p>Cost: two sorts and two passes over the matrix. Not for measuring anything: it only orders.
 *
 * @param rows the numbers of the rows, first to last
 * @param columns the numbers of the columns, first to last
 */
record Seriation(List<Integer> rows, List<Integer> columns) {
    Seriation {
        rows = List.copyOf(rows);
        columns = List.copyOf(columns);
    }

    /**
     * The order of a matrix.
     *
     * @param levels by row, then column; not changed
     */
    static Seriation of(int[][] levels) {
        var width = levels.length == 0 ? 0 : levels[0].length;
        var columnSums =
                IntStream.range(0, width)
                        .map(column -> Arrays.stream(levels).mapToInt(row -> row[column]).sum())
                        .toArray();
        var rowSums = Arrays.stream(levels).mapToInt(row -> Arrays.stream(row).sum()).toArray();
        var columnRank = rank(order(columnSums, new double[width]));
        var rowMiddles =
                IntStream.range(0, levels.length)
                        .mapToDouble(row -> middle(levels[row], columnRank))
                        .toArray();
        var rows = order(rowSums, rowMiddles);
        var rowRank = rank(rows);
        var columnMiddles =
                IntStream.range(0, width)
                        .mapToDouble(column ->
                                middle(
                                        Arrays.stream(levels)
                                                .mapToInt(row -> row[column])
                                                .toArray(),
                                        rowRank))
                        .toArray();
        return new Seriation(rows, order(columnSums, columnMiddles));
    }

    /** The largest sum first, then the smallest middle, then as given. */
    private static List<Integer> order(int[] sums, double[] middles) {
        return IntStream.range(0, sums.length)
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingInt(at -> -sums[at])
                                .thenComparingDouble(at -> middles[at]))
                .toList();
    }

    private static int[] rank(List<Integer> order) {
        var rank = new int[order.size()];
        for (var at = 0; at < rank.length; at++) {
            rank[order.get(at)] = at;
        }
        return rank;
    }

    /** The mean place of a line's stones; a line without stones lies at the start. */
    private static double middle(int[] line, int[] rank) {
        var stones = Arrays.stream(line).sum();
        return stones == 0
                ? 0
                : IntStream.range(0, line.length)
                                .mapToDouble(at -> (double) line[at] * rank[at])
                                .sum()
                        / stones;
    }
}
