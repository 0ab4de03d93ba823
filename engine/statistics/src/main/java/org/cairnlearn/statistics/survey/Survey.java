package org.cairnlearn.statistics.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Coefficients;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Inference;
import org.cairnlearn.statistics.numeric.Least;
import org.cairnlearn.statistics.numeric.Tails;

/**
 * Estimates for a population from a sample, with errors from how it was drawn.
 *
 * <p>Each estimate is linearised (Taylor): its variance is that of the total of influences z, Σ
 * over strata of n/(n − 1) (1 − n/N) Σ (z − z̄)² over clusters; when students were drawn within
 * clusters, each drawn cluster adds the same of its students, n/N times. After the weights were
 * fitted to margins, influences are first freed of the means of the margin's groups, in turn and
 * repeatedly when there are several. Degrees of freedom: clusters − strata. Source: Särndal,
 * Swensson and Wretman (1992); Lumley (2010).
 */
public final class Survey {
    private static final int PROJECTIONS = 10;

    private Survey() {}

    /**
     * @param designEffect variance over that of a simple random sample of the same size
     */
    public record Estimate(double value, double se, double low, double high, double designEffect) {}

    /** Clusters minus strata. */
    public static int degreesOfFreedom(Sample sample) {
        return sample.strata().cross(sample.stages().getFirst().clusters()).count()
                - sample.strata().count();
    }

    /** The mean. */
    public static Estimate mean(Sample sample, Numbers y) {
        return ratio(sample, y, Numbers.repeat(1, y.size()));
    }

    /** The total. */
    public static Estimate total(Sample sample, Numbers y) {
        var w = sample.weights();
        return estimate(sample, y.times(w).sum(), y.times(w).toArray(), 0);
    }

    /** The mean of each group of the population. */
    public static Map<String, Estimate> means(Sample sample, Numbers y, Groups domains) {
        Map<String, Estimate> means = new LinkedHashMap<>();
        for (int domain = 0; domain < domains.count(); domain++) {
            var inside = new double[y.size()];
            for (int row = 0; row < inside.length; row++) {
                inside[row] = domains.of(row) == domain ? 1 : 0;
            }
            var mark = Numbers.of(inside);
            means.put(domains.labels().get(domain), ratio(sample, y.times(mark), mark));
        }
        return means;
    }

    /** The ratio of two totals. */
    public static Estimate ratio(Sample sample, Numbers above, Numbers below) {
        var w = sample.weights();
        double total = below.times(w).sum();
        if (total == 0) {
            throw new CannotEstimate("ratio.zero", "The total to divide by is zero.");
        }
        double ratio = above.times(w).sum() / total;
        var influence = new double[above.size()];
        double spread = 0;
        for (int row = 0; row < influence.length; row++) {
            double apart = above.get(row) - ratio * below.get(row);
            influence[row] = w.get(row) * apart / total;
            spread += w.get(row) * apart * apart;
        }
        double n = influence.length;
        double population = w.sum();
        double simple = spread / population * n / (n - 1) * (population - n) / (population * n);
        return estimate(sample, ratio, influence, simple);
    }

    private static Estimate estimate(
            Sample sample, double value, double[] influence, double simple) {
        double variance = covariance(sample, new double[][] {influence})[0][0];
        double se = Math.sqrt(variance);
        double reach = Tails.tQuantile(0.975, degreesOfFreedom(sample)) * se;
        return new Estimate(
                value, se, value - reach, value + reach, simple > 0 ? variance / simple : 1);
    }

    /**
     * Linear regression for the population; degrees of freedom are those of the sample + 1 − p.
     *
     * @param design with the column of ones
     */
    public static Coefficients regression(Sample sample, Numbers y, Columns design) {
        var w = sample.weights().toArray();
        var x = design.toArrays();
        var least = Least.fit(x, design.names(), y.toArray(), w);
        int p = x.length;
        var influence = new double[p][y.size()];
        for (int j = 0; j < p; j++) {
            for (int row = 0; row < w.length; row++) {
                double sum = 0;
                for (int k = 0; k < p; k++) {
                    sum += least.bread()[j][k] * x[k][row];
                }
                influence[j][row] = sum * w[row] * least.residuals()[row];
            }
        }
        var covariance = covariance(sample, influence);
        var se = new double[p];
        var df = new double[p];
        for (int j = 0; j < p; j++) {
            se[j] = Math.sqrt(covariance[j][j]);
            df[j] = Math.max(1, degreesOfFreedom(sample) + 1 - p);
        }
        return Inference.of(design.names(), least.coefficients(), se, df);
    }

    private static double[][] covariance(Sample sample, double[][] influences) {
        int p = influences.length;
        var covariance = new double[p][p];
        var freed = new double[p][];
        for (int j = 0; j < p; j++) {
            freed[j] = free(sample, influences[j]);
        }
        for (int[] stratum : sample.strata().members()) {
            add(covariance, freed, sample.stages(), new Part(stratum, 1));
        }
        return covariance;
    }

    /**
     * Rows from which a stage was drawn.
     *
     * @param share by which the stages before multiply what they add
     */
    private record Part(int[] rows, double share) {}

    private static void add(
            double[][] covariance, double[][] freed, List<Sample.Stage> stages, Part part) {
        int p = freed.length;
        var stage = stages.getFirst();
        var inside = stage.clusters().at(part.rows());
        int n = inside.count();
        double seen =
                stage.population().size() == 0 ? 0 : n / stage.population().get(part.rows()[0]);
        var totals = new double[p][n];
        for (int j = 0; j < p; j++) {
            for (int k = 0; k < part.rows().length; k++) {
                totals[j][inside.of(k)] += freed[j][part.rows()[k]];
            }
            double mean = Numbers.of(totals[j]).mean();
            for (int c = 0; c < n; c++) {
                totals[j][c] -= mean;
            }
        }
        double factor = part.share() * factor(n, seen);
        for (int i = 0; i < p; i++) {
            for (int j = 0; j < p; j++) {
                for (int c = 0; c < n; c++) {
                    covariance[i][j] += factor * totals[i][c] * totals[j][c];
                }
            }
        }
        if (stages.size() > 1 && seen > 0) {
            for (int[] members : inside.members()) {
                var rows = IntStream.of(members).map(k -> part.rows()[k]).toArray();
                add(
                        covariance,
                        freed,
                        stages.subList(1, stages.size()),
                        new Part(rows, part.share() * seen));
            }
        }
    }

    private static double factor(int drawn, double seen) {
        if (seen > 1 + 1e-9) {
            throw new CannotEstimate(
                    "population.small", "More were drawn than the population holds.");
        }
        if (drawn == 1 && seen < 1) {
            throw new CannotEstimate(
                    "stratum.single",
                    "Of one cluster a single part was drawn, so its spread is unknown; join it with another.");
        }
        return drawn == 1 ? 0 : drawn / (drawn - 1.0) * (1 - seen);
    }

    /** Takes out what the margins explain. */
    private static double[] free(Sample sample, double[] influence) {
        var known = sample.known();
        var free = influence.clone();
        int rounds = known.raked() ? PROJECTIONS : 1;
        for (int round = 0; round < rounds; round++) {
            for (var groups : known.groups()) {
                var above = new double[groups.count()];
                var below = new double[groups.count()];
                for (int row = 0; row < free.length; row++) {
                    double weight = known.raked() ? 1 : known.before().get(row);
                    above[groups.of(row)] += free[row] * weight / sample.weights().get(row);
                    below[groups.of(row)] += weight;
                }
                for (int row = 0; row < free.length; row++) {
                    int group = groups.of(row);
                    free[row] -= sample.weights().get(row) * above[group] / below[group];
                }
            }
        }
        return free;
    }
}
