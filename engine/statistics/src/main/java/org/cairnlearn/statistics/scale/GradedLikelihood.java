package org.cairnlearn.statistics.scale;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.cairnlearn.statistics.numeric.Dense;

/** The marginal likelihood of answers, abilities summed over nodes with normal weights. */
final class GradedLikelihood {
    private static final double REACH = 8;

    /** Distinct answer patterns, how often each occurs, and which one a row has. */
    private final int[][] patterns;

    private final double[] times;
    private final int[] patternOf;
    private final int[] categories;

    private double[] nodes = new double[0];
    private double[] logWeights = new double[0];
    private double[][][] logs = new double[0][][];
    private double[][][] counts = new double[0][][];
    private double[] last = new double[0];
    private double lastValue;

    GradedLikelihood(int[][] answers, int[] categories) {
        this.categories = categories;
        Map<String, Integer> known = new HashMap<>();
        patternOf = new int[answers.length];
        var distinct = new int[answers.length][];
        var often = new double[answers.length];
        for (int row = 0; row < answers.length; row++) {
            int fresh = known.size();
            int pattern = known.computeIfAbsent(Arrays.toString(answers[row]), unseen -> fresh);
            distinct[pattern] = answers[row];
            often[pattern]++;
            patternOf[row] = pattern;
        }
        patterns = Arrays.copyOf(distinct, known.size());
        times = Arrays.copyOf(often, known.size());
    }

    /** Sums over this many equally spaced nodes from now on. */
    void useNodes(int count) {
        nodes = new double[count];
        logWeights = new double[count];
        double sum = 0;
        for (int q = 0; q < count; q++) {
            nodes[q] = -REACH + 2 * REACH * q / (count - 1);
            sum += Math.exp(-nodes[q] * nodes[q] / 2);
        }
        for (int q = 0; q < count; q++) {
            logWeights[q] = -nodes[q] * nodes[q] / 2 - Math.log(sum);
        }
        logs = new double[categories.length][][];
        counts = new double[categories.length][][];
        for (int i = 0; i < categories.length; i++) {
            logs[i] = new double[categories[i]][count];
            counts[i] = new double[categories[i]][count];
        }
        last = new double[0];
    }

    /** The parameters of one item. */
    double[] item(double[] all, int item) {
        int from = 0;
        for (int i = 0; i < item; i++) {
            from += categories[i];
        }
        return Arrays.copyOfRange(all, from, from + categories[item]);
    }

    /** Minus the log likelihood; the expected counts are found on the way. */
    double value(double[] all) {
        if (Arrays.equals(all, last)) {
            return lastValue;
        }
        last = all.clone();
        var curves = new GradedItem(nodes);
        for (int i = 0; i < categories.length; i++) {
            if (!curves.logs(item(all, i), logs[i])) {
                lastValue = Double.POSITIVE_INFINITY;
                return lastValue;
            }
            for (var row : counts[i]) {
                Arrays.fill(row, 0);
            }
        }
        double sum = 0;
        var posterior = new double[nodes.length];
        for (int u = 0; u < patterns.length; u++) {
            sum += times[u] * posterior(patterns[u], posterior);
            for (int i = 0; i < categories.length; i++) {
                var row = counts[i][patterns[u][i]];
                for (int q = 0; q < row.length; q++) {
                    row[q] += times[u] * posterior[q];
                }
            }
        }
        lastValue = -sum;
        return lastValue;
    }

    /** Fills the posterior over the nodes; gives the log likelihood of the pattern. */
    private double posterior(int[] pattern, double[] into) {
        System.arraycopy(logWeights, 0, into, 0, into.length);
        for (int i = 0; i < pattern.length; i++) {
            var row = logs[i][pattern[i]];
            for (int q = 0; q < into.length; q++) {
                into[q] += row[q];
            }
        }
        double most = Double.NEGATIVE_INFINITY;
        for (double log : into) {
            most = Math.max(most, log);
        }
        double sum = 0;
        for (int q = 0; q < into.length; q++) {
            double log = into[q] - most;
            into[q] = log < -60 ? 0 : Math.exp(log);
            sum += into[q];
        }
        for (int q = 0; q < into.length; q++) {
            into[q] /= sum;
        }
        return most + Math.log(sum);
    }

    /** The slope of {@link #value}. */
    double[] slope(double[] all) {
        value(all);
        var curves = new GradedItem(nodes);
        var slope = new double[all.length];
        int from = 0;
        for (int i = 0; i < categories.length; i++) {
            for (double part : curves.slope(item(all, i), counts[i])) {
                slope[from++] = -part;
            }
        }
        return slope;
    }

    /** One round of expectation and maximisation. */
    double[] improved(double[] all) {
        value(all);
        var curves = new GradedItem(nodes);
        var next = new double[all.length];
        int from = 0;
        for (int i = 0; i < categories.length; i++) {
            var better = curves.improved(item(all, i), counts[i]);
            System.arraycopy(better, 0, next, from, better.length);
            from += better.length;
        }
        return next;
    }

    /** The inverse of the information as if abilities were known, item by item. */
    double[][] inverse(double[] all) {
        value(all);
        var curves = new GradedItem(nodes);
        var inverse = new double[all.length][all.length];
        int from = 0;
        for (int i = 0; i < categories.length; i++) {
            var block = Dense.inverse(curves.information(item(all, i), counts[i]));
            for (int k = 0; k < block.length; k++) {
                System.arraycopy(block[k], 0, inverse[from + k], from, block.length);
            }
            from += block.length;
        }
        return inverse;
    }

    /** Posterior means and standard deviations of the rows' abilities. */
    double[][] abilities(double[] all) {
        value(all);
        var means = new double[patterns.length];
        var spreads = new double[patterns.length];
        var posterior = new double[nodes.length];
        for (int u = 0; u < patterns.length; u++) {
            posterior(patterns[u], posterior);
            double square = 0;
            for (int q = 0; q < nodes.length; q++) {
                means[u] += posterior[q] * nodes[q];
                square += posterior[q] * nodes[q] * nodes[q];
            }
            spreads[u] = Math.sqrt(Math.max(0, square - means[u] * means[u]));
        }
        var result = new double[2][patternOf.length];
        for (int row = 0; row < patternOf.length; row++) {
            result[0][row] = means[patternOf[row]];
            result[1][row] = spreads[patternOf[row]];
        }
        return result;
    }
}
