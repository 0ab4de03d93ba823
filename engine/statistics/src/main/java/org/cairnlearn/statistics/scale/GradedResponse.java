package org.cairnlearn.statistics.scale;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.numeric.Descent;

/**
 * The graded response model for answers in ordered categories: P(answer ≥ k) = logistic(a (θ −
 * b_k)) with θ ~ N(0, 1).
 *
 * <p>Marginal maximum likelihood over 121 equally spaced nodes from −8 to 8: some rounds of
 * expectation and maximisation on few nodes, then a quasi-Newton method that starts from the
 * information the known abilities would give. Abilities are posterior means (EAP). Assumes one
 * dimension and answers that are independent given it. Cost of a round: patterns · items · nodes.
 * Source: Samejima (1969); Bock and Aitkin (1981).
 *
 * @param ability one a row, with its posterior standard deviation
 */
public record GradedResponse(
        List<Item> items, double logLikelihood, Numbers ability, Numbers abilitySd) {
    private static final int ROUNDS = 8;

    public GradedResponse {
        items = List.copyOf(items);
    }

    /** How sharply an item tells people apart, and where its categories begin. */
    public record Item(String name, double discrimination, Numbers thresholds) {}

    /**
     * @param answers whole numbers; each item's categories are the numbers that occur
     * @throws CannotEstimate when somebody's answer is no whole number, or all answered an item
     *     alike
     */
    public static GradedResponse fit(Columns answers) {
        int k = answers.count();
        if (k < 2) {
            throw new CannotEstimate("items.few", "A scale has at least two items.");
        }
        var coded = new int[answers.rows()][k];
        var categories = new int[k];
        List<Double> start = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            var levels = levels(answers, i);
            categories[i] = levels.length;
            for (int row = 0; row < coded.length; row++) {
                coded[row][i] = Arrays.binarySearch(levels, answers.values().get(i).get(row));
            }
            start.add(1.0);
            for (int c = 1; c < levels.length; c++) {
                double level = levels[c];
                double share =
                        answers.values().get(i).stream().filter(v -> v >= level).count()
                                / (double) coded.length;
                start.add(Math.log(share / (1 - share)));
            }
        }
        var likelihood = new GradedLikelihood(coded, categories);
        var best = maximise(likelihood, start.stream().mapToDouble(v -> v).toArray());
        var abilities = likelihood.abilities(best);
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < k; i++) {
            var own = likelihood.item(best, i);
            var thresholds = new double[own.length - 1];
            Arrays.setAll(thresholds, c -> -own[c + 1] / own[0]);
            items.add(new Item(answers.names().get(i), own[0], Numbers.of(thresholds)));
        }
        return new GradedResponse(
                items, -likelihood.value(best), Numbers.of(abilities[0]), Numbers.of(abilities[1]));
    }

    private static double[] maximise(GradedLikelihood likelihood, double[] start) {
        var at = start;
        likelihood.useNodes(31);
        for (int round = 0; round < ROUNDS; round++) {
            at = likelihood.improved(at);
        }
        for (int nodes : new int[] {61, 121}) {
            likelihood.useNodes(nodes);
            at = Descent.minimise(likelihood::value, likelihood::slope, at, likelihood.inverse(at));
        }
        return at;
    }

    private static double[] levels(Columns answers, int item) {
        var column = answers.values().get(item);
        if (column.stream().anyMatch(value -> value != Math.rint(value))) {
            throw new CannotEstimate(
                    "answers.whole",
                    "%s has answers that are no whole numbers."
                            .formatted(answers.names().get(item)));
        }
        var levels = column.stream().sorted().distinct().toArray();
        if (levels.length < 2 || levels.length > 20) {
            throw new CannotEstimate(
                    "answers.categories",
                    "%s has %d different answers; from 2 to 20 can be ordered categories."
                            .formatted(answers.names().get(item), levels.length));
        }
        return levels;
    }
}
