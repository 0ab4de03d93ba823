package org.cairnlearn.statistics.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Cholesky;
import org.cairnlearn.statistics.numeric.Least;

/**
 * Multiple imputation by chained equations: each column with gaps is predicted in turn from all
 * others by Bayesian linear regression, with the coefficients and residuals drawn, so that the
 * imputed values vary as much as we are unsure. Assumes that what is missing depends only on what
 * is there. Source: van Buuren (2018), method "norm"; Rubin (1987).
 */
public final class Imputation {
    private static final int ROUNDS = 10;

    private Imputation() {}

    /**
     * Columns some of whose cells are missing.
     *
     * @param filled any value where a cell is missing
     * @param present 1 where a cell is there, else 0
     */
    public record Gaps(Columns filled, Columns present) {}

    /**
     * Completed copies of the columns, the same for the same seed.
     *
     * @throws CannotEstimate when a column has fewer than ten cells
     */
    public static List<Columns> impute(Gaps gaps, int copies, long seed) {
        var chance = new SplittableRandom(seed);
        List<Columns> completed = new ArrayList<>();
        for (int copy = 0; copy < copies; copy++) {
            completed.add(complete(gaps, chance.split()));
        }
        return List.copyOf(completed);
    }

    private static Columns complete(Gaps gaps, SplittableRandom chance) {
        var values = gaps.filled().toArrays();
        var present = gaps.present().toArrays();
        for (int j = 0; j < values.length; j++) {
            begin(values[j], present[j], gaps.filled().names().get(j), chance);
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < values.length; j++) {
                if (Numbers.of(present[j]).sum() < present[j].length) {
                    redraw(values, present[j], j, chance);
                }
            }
        }
        return new Columns(
                gaps.filled().names(), java.util.Arrays.stream(values).map(Numbers::of).toList());
    }

    /** Fills with values of others first. */
    private static void begin(
            double[] values, double[] present, String name, SplittableRandom chance) {
        var there = new double[values.length];
        int count = 0;
        for (int row = 0; row < values.length; row++) {
            if (present[row] == 1) {
                there[count++] = values[row];
            }
        }
        if (count < 10) {
            throw new CannotEstimate(
                    "column.missing", "%s is missing for nearly everybody.".formatted(name));
        }
        for (int row = 0; row < values.length; row++) {
            if (present[row] != 1) {
                values[row] = there[chance.nextInt(count)];
            }
        }
    }

    private static void redraw(
            double[][] values, double[] present, int target, SplittableRandom chance) {
        int n = present.length;
        var x = new double[values.length][];
        List<String> names = new ArrayList<>();
        for (int j = 0; j < values.length; j++) {
            x[j] = j == target ? Numbers.repeat(1, n).toArray() : values[j];
            names.add("column " + (j + 1));
        }
        var least = Least.fit(x, names, values[target], present);
        double squares = 0;
        double df = -x.length;
        for (int row = 0; row < n; row++) {
            squares += present[row] * least.residuals()[row] * least.residuals()[row];
            df += present[row];
        }
        double sigma = Math.sqrt(squares / chiSquare(Math.max(1, df), chance));
        var z = new double[x.length];
        for (int j = 0; j < z.length; j++) {
            z[j] = sigma * chance.nextGaussian();
        }
        var shift = Cholesky.of(least.bread()).multiply(z);
        for (int row = 0; row < n; row++) {
            if (present[row] != 1) {
                double predicted = sigma * chance.nextGaussian();
                for (int j = 0; j < x.length; j++) {
                    predicted += (least.coefficients()[j] + shift[j]) * x[j][row];
                }
                values[target][row] = predicted;
            }
        }
    }

    private static double chiSquare(double df, SplittableRandom chance) {
        double sum = 0;
        for (int k = 0; k < Math.round(df); k++) {
            double z = chance.nextGaussian();
            sum += z * z;
        }
        return sum;
    }

    /**
     * @param missing share of the information that is missing
     */
    public record Pooled(double estimate, double se, Reference reference, double missing) {}

    /** Barnard and Rubin's degrees of freedom (1999), and the two-sided p value. */
    public record Reference(double df, double p) {}

    /**
     * Rubin's rules: the variance is W + (1 + 1/m) B.
     *
     * @param estimates one a completed copy
     * @param standardErrors of each
     * @param complete degrees of freedom that complete data would have
     */
    public static Pooled pool(Numbers estimates, Numbers standardErrors, double complete) {
        double m = estimates.size();
        if (m < 2) {
            throw new CannotEstimate("copies.few", "Rubin's rules need at least two copies.");
        }
        double within = standardErrors.times(standardErrors).mean();
        double between = estimates.variance();
        double total = within + (1 + 1 / m) * between;
        double missing = (1 + 1 / m) * between / total;
        double old = missing > 0 ? (m - 1) / (missing * missing) : 1e12;
        double observed = (complete + 1) / (complete + 3) * complete * (1 - missing);
        double df = old * observed / (old + observed);
        double estimate = estimates.mean();
        double se = Math.sqrt(total);
        return new Pooled(
                estimate,
                se,
                new Reference(
                        df, org.cairnlearn.statistics.numeric.Tails.tTwoSided(estimate / se, df)),
                missing);
    }
}
