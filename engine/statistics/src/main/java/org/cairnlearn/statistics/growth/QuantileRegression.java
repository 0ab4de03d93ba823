package org.cairnlearn.statistics.growth;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Least;
import org.cairnlearn.statistics.numeric.Quantiles;

/**
 * Quantiles of an outcome as linear functions of columns: minimises Σ r (τ − [r &lt; 0]).
 *
 * <p>Each τ starts from its neighbour's result. In large data, rows that surely lie above or below
 * are lumped into one row each, which is exact as long as none of them changes sides; those that do
 * are taken out and the rest solved again (Portnoy and Koenker 1997, preprocessing). At the end the
 * p nearest rows are fitted exactly when that does not cost. Source: Koenker and Bassett (1978).
 */
public final class QuantileRegression {
    private static final int SMALL = 4000;

    private final double[][] columns;
    private final double[] outcome;
    private final double precision;

    private QuantileRegression(double[][] columns, double[] outcome) {
        this.columns = columns;
        this.outcome = outcome;
        double size = 0;
        double mean = Arrays.stream(outcome).average().orElse(0);
        for (double value : outcome) {
            size += Math.abs(value - mean);
        }
        precision = 1e-9 * size + 1e-300;
    }

    /** One quantile: coefficients, and the loss that is as small as it can be. */
    public record Fit(double tau, Named coefficients, double loss) {}

    /**
     * @param design with the column of ones
     * @param taus between 0 and 1, in increasing order
     * @throws CannotEstimate when columns are collinear
     */
    public static List<Fit> fit(Numbers outcome, Columns design, Numbers taus) {
        if (taus.stream().anyMatch(tau -> !(tau > 0 && tau < 1))) {
            throw new CannotEstimate("tau.range", "A quantile lies between 0 and 1.");
        }
        if (outcome.size() > 0 && outcome.isConstant()) {
            throw new CannotEstimate("outcome.constant", "The outcome is the same in every row.");
        }
        var columns = design.toArrays();
        var start =
                Least.fit(
                                columns,
                                design.names(),
                                outcome.toArray(),
                                Numbers.repeat(1, outcome.size()).toArray())
                        .coefficients();
        var problem = new QuantileRegression(columns, outcome.toArray());
        List<Fit> fits = new ArrayList<>();
        boolean first = true;
        for (int k = 0; k < taus.size(); k++) {
            double tau = taus.get(k);
            start =
                    first || outcome.size() <= SMALL
                            ? problem.whole(tau, start)
                            : problem.lumped(tau, start, tau - taus.get(k - 1));
            first = false;
            start = problem.vertex(start, tau);
            fits.add(new Fit(tau, Named.of(design.names(), start), problem.loss(start, tau)));
        }
        return List.copyOf(fits);
    }

    private double[] whole(double tau, double[] start) {
        return InteriorPoint.solve(columns, outcome, tau, start, precision);
    }

    private double[] residuals(double[] coefficients) {
        var residuals = outcome.clone();
        for (int j = 0; j < coefficients.length; j++) {
            double b = coefficients[j];
            var column = columns[j];
            for (int i = 0; i < residuals.length; i++) {
                residuals[i] -= b * column[i];
            }
        }
        return residuals;
    }

    private double loss(double[] coefficients, double tau) {
        double loss = 0;
        for (double r : residuals(coefficients)) {
            loss += r * (r < 0 ? tau - 1 : tau);
        }
        return loss;
    }

    private double[] lumped(double tau, double[] start, double distance) {
        double width = distance + 0.01;
        var residuals = residuals(start);
        while (width < 0.25) {
            var edges = Quantiles.of(residuals, Math.max(0, tau - width), Math.min(1, tau + width));
            var side = new byte[residuals.length];
            for (int i = 0; i < side.length; i++) {
                side[i] = (byte) (residuals[i] < edges[0] ? -1 : residuals[i] > edges[1] ? 1 : 0);
            }
            for (int round = 0; round < 10; round++) {
                var solution = solveLumped(side, tau, start);
                int wrong = release(side, residuals(solution));
                if (wrong == 0) {
                    return solution;
                }
                if (wrong > side.length * width / 2) {
                    break;
                }
            }
            width *= 2;
        }
        return whole(tau, start);
    }

    /** Rows on the wrong side are no longer lumped. */
    private static int release(byte[] side, double[] residuals) {
        int wrong = 0;
        for (int i = 0; i < side.length; i++) {
            if (side[i] * residuals[i] < 0) {
                side[i] = 0;
                wrong++;
            }
        }
        return wrong;
    }

    private double[] solveLumped(byte[] side, double tau, double[] start) {
        int count = 0;
        for (byte one : side) {
            count += one == 0 ? 1 : 0;
        }
        var rows = new double[columns.length][count + 2];
        for (int j = 0; j < columns.length; j++) {
            lump(columns[j], side, rows[j]);
        }
        var y = new double[count + 2];
        lump(outcome, side, y);
        return InteriorPoint.solve(rows, y, tau, start, precision);
    }

    private static void lump(double[] column, byte[] side, double[] into) {
        int last = into.length - 1;
        int k = 0;
        for (int i = 0; i < side.length; i++) {
            if (side[i] == 0) {
                into[k++] = column[i];
            } else if (side[i] < 0) {
                into[last] += column[i];
            } else {
                into[last - 1] += column[i];
            }
        }
    }

    /** The exact fit of the nearest independent rows, if its loss is no larger. */
    private double[] vertex(double[] coefficients, double tau) {
        var exact = Vertex.through(columns, outcome, residuals(coefficients));
        return exact.length > 0 && loss(exact, tau) <= loss(coefficients, tau)
                ? exact
                : coefficients;
    }
}
