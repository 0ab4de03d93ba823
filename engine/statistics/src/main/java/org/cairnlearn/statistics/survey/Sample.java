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
 * @param stages what was drawn: schools, then perhaps students of each school
 * @param weights how many of the population a row stands for
 * @param known margins of the population that the weights were made to fit
 */
public record Sample(Groups strata, List<Stage> stages, Numbers weights, Known known) {
    private static final double PRECISION = 1e-12;
    private static final int MOST_ROUNDS = 1000;

    public Sample {
        stages = List.copyOf(stages);
        if (weights.size() == 0 || weights.stream().anyMatch(w -> !(w > 0))) {
            throw new CannotEstimate("weights.positive", "Each row needs a weight above zero.");
        }
        for (var rows : strata.members()) {
            if (stages.getFirst().clusters().at(rows).count() < 2) {
                throw new CannotEstimate(
                        "stratum.single",
                        "A stratum has one cluster only, so its spread is unknown; join it with another.");
            }
        }
    }

    /**
     * One stage of the draw.
     *
     * @param clusters what was drawn: schools, or the rows themselves
     * @param population how many there were to draw from: in the row's stratum, later in its
     *     cluster of the stage before; empty when there were very many
     */
    public record Stage(Groups clusters, Numbers population) {}

    /** A sample of one stage whose weights were not changed. */
    public static Sample of(Groups strata, Groups clusters, Numbers weights, Numbers population) {
        return drawn(strata, List.of(new Stage(clusters, population)), weights);
    }

    /** A sample whose weights were not changed. */
    public static Sample drawn(Groups strata, List<Stage> stages, Numbers weights) {
        return new Sample(strata, stages, weights, new Known(List.of(), weights, false));
    }

    /** A sample whose weights follow from the draw: at each stage the population over the drawn. */
    public static Sample drawn(Groups strata, List<Stage> stages) {
        var weights = new double[strata.rows()];
        java.util.Arrays.fill(weights, 1);
        var within = strata;
        for (var stage : stages) {
            if (stage.population().size() == 0) {
                throw new CannotEstimate(
                        "weights.unknown",
                        "Without weights, each stage needs the number there was to draw from.");
            }
            for (var rows : within.members()) {
                int drawn = stage.clusters().at(rows).count();
                for (int row : rows) {
                    weights[row] *= stage.population().get(row) / drawn;
                }
            }
            within = within.cross(stage.clusters());
        }
        return drawn(strata, stages, Numbers.of(weights));
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
                stages,
                fitted(weights, margin),
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
                return new Sample(strata, stages, fitted, new Known(groups, weights, true));
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
