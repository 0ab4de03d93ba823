package org.cairnlearn.statistics.matching;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Numbers;

/**
 * What is told of a group of students in place of each of them: how many, the mean of each measure,
 * and the sums of products about these means. Least squares, the sandwich by whole schools and
 * every standard deviation are functions of these sums, so that an analysis of {@link #rows()} is,
 * to the last digit, the analysis of the students themselves.
 *
 * @param products of each measure with itself and those after it, row by row: with three measures
 *     11, 12, 13, 22, 23, 33
 */
public record Sums(int students, Numbers means, Numbers products) {
    private static final double CLOSE = 1e-9;

    public Sums {
        int k = means.size();
        if (products.size() != k * (k + 1) / 2) {
            throw new CannotEstimate(
                    "pool.sums", "There are not as many products as the measures need.");
        }
        if (students <= k) {
            throw new CannotEstimate("pool.sums", "There are more measures than students.");
        }
    }

    /** Of students by measure. */
    public static Sums of(List<Numbers> measures) {
        List<Double> products = new ArrayList<>();
        for (int i = 0; i < measures.size(); i++) {
            var one = about(measures.get(i));
            for (int j = i; j < measures.size(); j++) {
                products.add(one.times(about(measures.get(j))).sum());
            }
        }
        return new Sums(
                measures.getFirst().size(),
                numbers(measures.stream().map(Numbers::mean).toList()),
                numbers(products));
    }

    private static Numbers about(Numbers column) {
        double mean = column.mean();
        return column.map(value -> value - mean);
    }

    private static Numbers numbers(List<Double> values) {
        return Numbers.of(values.stream().mapToDouble(Double::doubleValue).toArray());
    }

    /** As many made-up students as there are, by measure, who have the same sums. */
    public List<Numbers> rows() {
        int k = means.size();
        var lower = lower();
        List<Numbers> rows = new ArrayList<>();
        for (int m = 0; m < k; m++) {
            var column = new double[students];
            for (int row = 0; row < students; row++) {
                double value = means.get(m);
                for (int j = 0; j <= m; j++) {
                    value += lower[m][j] * wave(j + 1, row);
                }
                column[row] = value;
            }
            rows.add(Numbers.of(column));
        }
        return rows;
    }

    /** Cosines of whole numbers of half turns: they sum to 0 and are orthogonal, of length 1. */
    private double wave(int turns, int row) {
        return Math.sqrt(2.0 / students) * Math.cos(Math.PI * (row + 0.5) * turns / students);
    }

    /** A root of the products; a measure that the others determine has a zero in it. */
    private double[][] lower() {
        int k = means.size();
        var lower = new double[k][k];
        int next = 0;
        for (int i = 0; i < k; i++) {
            for (int j = i; j < k; j++) {
                double rest = products.get(next++);
                for (int l = 0; l < i; l++) {
                    rest -= lower[i][l] * lower[j][l];
                }
                lower[j][i] = i == j ? root(rest, i) : lower[i][i] == 0 ? 0 : rest / lower[i][i];
            }
        }
        return lower;
    }

    private double root(double rest, int measure) {
        double own = square(measure);
        if (rest < -CLOSE * own) {
            throw new CannotEstimate("pool.sums", "No students can have these sums of products.");
        }
        return rest <= 1e-13 * own ? 0 : Math.sqrt(rest);
    }

    private double square(int measure) {
        int k = means.size();
        return products.get(measure * k - measure * (measure - 1) / 2);
    }
}
