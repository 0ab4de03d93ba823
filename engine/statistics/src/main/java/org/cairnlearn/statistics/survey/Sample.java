package org.cairnlearn.statistics.survey;

import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Named;
import org.cairnlearn.statistics.Numbers;

/**
 * A sample and how it was drawn.
 *
 * @param strata within which was drawn
 * @param clusters what was drawn: schools, or the rows themselves
 * @param weights how many of the population a row stands for
 * @param population clusters in the population of each row's stratum; empty when it is large
 * @param known margins of the population that the weights were made to fit
 */
public record Sample(
        Groups strata, Groups clusters, Numbers weights, Numbers population, Known known) {
    private static final double PRECISION = 1e-12;
    private static final int MOST_ROUNDS = 1000;

    public Sample {
        if (weights.size() == 0 || weights.stream().anyMatch(w -> !(w > 0))) {
            throw new CannotEstimate("weights.positive", "Each row needs a weight above zero.");
        }
        for (var rows : strata.members()) {
            if (clusters.at(rows).count() < 2) {
                throw new CannotEstimate(
                        "stratum.single",
                        "A stratum has one cluster only, so its spread is unknown; join it with another.");
            }
        }
    }

    /** A sample whose weights were not changed. */
    public static Sample of(Groups strata, Groups clusters, Numbers weights, Numbers population) {
        return new Sample(
                strata, clusters, weights, population, new Known(List.of(), weights, false));
    }

    /** How many of the population are in each group. */
    public record Margin(Groups groups, Named totals) {}

    /**
     * @param groups of each margin
     * @param before the weights before they were changed
     * @param raked whether margins were fitted in turn, and not one alone
     */
    public record Known(List<Groups> groups, Numbers before, boolean raked) {
        public Known {
            groups = List.copyOf(groups);
        }
    }

    /** Weights that fit one margin. Source: Holt and Smith (1979). */
    public Sample poststratified(Margin margin) {
        return new Sample(
                strata,
                clusters,
                fitted(weights, margin),
                population,
                new Known(List.of(margin.groups()), weights, false));
    }

    /** Weights that fit several margins, one after the other until all hold (Deming 1940). */
    public Sample raked(List<Margin> margins) {
        var fitted = weights;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            var before = fitted;
            for (var margin : margins) {
                fitted = fitted(fitted, margin);
            }
            double most = 0;
            for (int row = 0; row < fitted.size(); row++) {
                most = Math.max(most, Math.abs(fitted.get(row) / before.get(row) - 1));
            }
            if (most < PRECISION) {
                List<Groups> groups = new ArrayList<>();
                margins.forEach(margin -> groups.add(margin.groups()));
                return new Sample(
                        strata, clusters, fitted, population, new Known(groups, weights, true));
            }
        }
        throw new CannotEstimate(
                "margins.contradict", "The margins cannot all hold with this sample.");
    }

    private static Numbers fitted(Numbers weights, Margin margin) {
        var groups = margin.groups();
        var sums = new double[groups.count()];
        for (int row = 0; row < weights.size(); row++) {
            sums[groups.of(row)] += weights.get(row);
        }
        var fitted = weights.toArray();
        for (int row = 0; row < fitted.length; row++) {
            var label = groups.labels().get(groups.of(row));
            if (!margin.totals().values().containsKey(label)) {
                throw new CannotEstimate(
                        "margin.unknown", "A group of the sample is missing in a margin.");
            }
            fitted[row] *= margin.totals().get(label) / sums[groups.of(row)];
        }
        return Numbers.of(fitted);
    }
}
