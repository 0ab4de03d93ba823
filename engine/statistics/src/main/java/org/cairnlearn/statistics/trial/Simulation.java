package org.cairnlearn.statistics.trial;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.mixed.MixedModel;
import org.cairnlearn.statistics.mixed.MixedModels;
import org.cairnlearn.statistics.mixed.RandomTerm;
import org.cairnlearn.statistics.numeric.Tails;
import org.cairnlearn.statistics.regression.LinearModel;
import org.cairnlearn.statistics.regression.LinearModels;
import org.cairnlearn.statistics.regression.Robust;

/**
 * Made-up experiments of a design, with an effect that is known, each analysed as the design asks:
 * students by the difference within blocks, clusters with CR2, blocks and pairs by a t test of
 * their differences, a stepped wedge by a mixed model of period means, items by the difference
 * within students with errors by student. How often p is at most 0.05 checks the formula where
 * units are few. Sizes are rounded to whole numbers.
 */
final class Simulation {
    private static final double LEVEL = 0.05;
    private static final String TREAT = "treat";

    private final double effect;
    private final SplittableRandom chance;

    private Simulation(double effect, SplittableRandom chance) {
        this.effect = effect;
        this.chance = chance;
    }

    /** How many of so many experiments find the effect. */
    static int found(Design design, double effect, int runs, long seed) {
        var simulation = new Simulation(effect, new SplittableRandom(seed));
        int found = 0;
        for (int run = 0; run < runs; run++) {
            found += simulation.p(design) <= LEVEL ? 1 : 0;
        }
        return found;
    }

    private double p(Design design) {
        return switch (design) {
            case Design.Individual(var n, var r2, var allocation) ->
                    students(1, whole(n), r2, allocation);
            case Design.BlockedIndividual(var blocks, var size, var r2, var allocation) ->
                    students(whole(blocks), whole(size), r2, allocation);
            case Design.Clustered clustered -> clusters(clustered);
            case Design.BlockedClusters blocked -> blocked(blocked);
            case Design.Paired(var clusters, var r2) -> pairs(clusters, r2);
            case Design.SteppedWedge(var clusters, var periods) -> wedge(clusters, periods);
            case Design.Factorial(var clusters, var r2, var factors) ->
                    strategies(clusters, r2, 1 << factors);
            case Design.WithinStudent items -> items(items);
        };
    }

    private static int whole(double count) {
        return (int) Math.round(count);
    }

    private double normal() {
        return chance.nextGaussian();
    }

    private static double p(double t, double df) {
        if (!(df > 0)) {
            throw new CannotEstimate("design.small", "The design has too few units for any test.");
        }
        return Tails.tTwoSided(t, df);
    }

    /** Of values, the mean over its standard error. */
    private static double p(double[] differences) {
        var all = Numbers.of(differences);
        return p(all.mean() / Math.sqrt(all.variance() / all.size()), all.size() - 1);
    }

    /** Treated first; the difference within blocks, one variance. */
    private double students(int blocks, int size, double r2, Design.Allocation allocation) {
        int treated = whole(size * allocation.share());
        double share = treated / (double) size;
        double top = 0;
        double squares = 0;
        for (int block = 0; block < blocks; block++) {
            double one = 0;
            double zero = 0;
            for (int k = 0; k < size; k++) {
                double y = Math.sqrt(1 - r2) * normal() + (k < treated ? effect : 0);
                one += k < treated ? y / treated : 0;
                zero += k < treated ? 0 : y / (size - treated);
                squares += y * y;
            }
            double mean = share * one + (1 - share) * zero;
            squares -= size * mean * mean;
            top += (one - zero) / blocks;
        }
        double spread = size * blocks * share * (1 - share);
        double df = blocks * size - blocks - 1 - allocation.covariates();
        double rest = squares - spread * top * top;
        return p(top / Math.sqrt(rest / df / spread), df);
    }

    private double clusters(Design.Clustered design) {
        int count = whole(design.clusters().count());
        int size = whole(design.clusters().size());
        int treated = whole(count * design.allocation().share());
        double between = Math.sqrt(design.clusters().icc() * (1 - design.explained().upper()));
        double within = Math.sqrt((1 - design.clusters().icc()) * (1 - design.explained().lower()));
        var y = new double[count * size];
        var treat = new double[count * size];
        var labels = new String[count * size];
        for (int cluster = 0; cluster < count; cluster++) {
            double shift = between * normal() + (cluster < treated ? effect : 0);
            for (int k = 0; k < size; k++) {
                int row = cluster * size + k;
                y[row] = shift + within * normal();
                treat[row] = cluster < treated ? 1 : 0;
                labels[row] = Integer.toString(cluster);
            }
        }
        var columns =
                new Columns(List.of(TREAT), List.of(Numbers.of(treat))).withIntercept(y.length);
        var model = LinearModel.of(Numbers.of(y), columns, Groups.of(Arrays.asList(labels)));
        return LinearModels.fit(model, Robust.CR2).coefficients().p().get(TREAT);
    }

    /** A cluster's mean, without an effect. */
    private double mean(Design.Clusters clusters, Design.Explained r2, double elsewhere) {
        double between = clusters.icc() * (1 - r2.upper());
        double within = (1 - clusters.icc() - elsewhere) * (1 - r2.lower()) / clusters.size();
        return Math.sqrt(between) * normal() + Math.sqrt(within) * normal();
    }

    private double blocked(Design.BlockedClusters design) {
        var between = design.between();
        int count = whole(design.clusters().count());
        int treated = whole(count * design.allocation().share());
        double differ = Math.sqrt(between.icc() * between.effects() * (1 - between.explained()));
        var differences = new double[whole(design.blocks())];
        for (int block = 0; block < differences.length; block++) {
            differences[block] = effect + differ * normal();
            for (int cluster = 0; cluster < count; cluster++) {
                double mean = mean(design.clusters(), design.explained(), between.icc());
                differences[block] +=
                        cluster < treated ? mean / treated : -mean / (count - treated);
            }
        }
        return p(differences);
    }

    private double pairs(Design.Clusters clusters, Design.Explained r2) {
        var differences = new double[whole(clusters.count() / 2)];
        for (int pair = 0; pair < differences.length; pair++) {
            differences[pair] = effect + mean(clusters, r2, 0) - mean(clusters, r2, 0);
        }
        return p(differences);
    }

    /** Cluster c begins in period 2 + c modulo the number of steps. */
    private double wedge(Design.Clusters clusters, int periods) {
        int count = whole(clusters.count());
        var y = new double[count * periods];
        var treat = new double[y.length];
        var labels = new String[y.length];
        var times = new double[periods - 1][y.length];
        for (int cluster = 0; cluster < count; cluster++) {
            double shift = Math.sqrt(clusters.icc()) * normal();
            for (int period = 0; period < periods; period++) {
                int row = cluster * periods + period;
                treat[row] = period > cluster % (periods - 1) ? 1 : 0;
                y[row] =
                        shift
                                + Math.sqrt((1 - clusters.icc()) / clusters.size()) * normal()
                                + effect * treat[row];
                labels[row] = Integer.toString(cluster);
                if (period > 0) {
                    times[period - 1][row] = 1;
                }
            }
        }
        var columns = new Columns(List.of(TREAT), List.of(Numbers.of(treat)));
        for (int period = 1; period < periods; period++) {
            columns = columns.with("period " + period, Numbers.of(times[period - 1]));
        }
        var random =
                new RandomTerm(
                        "cluster",
                        Groups.of(Arrays.asList(labels)),
                        new Columns(List.of(), List.of()).withIntercept(y.length));
        var model = new MixedModel(Numbers.of(y), columns.withIntercept(y.length), List.of(random));
        return MixedModels.fit(model).coefficients().p().get(TREAT);
    }

    /** The first strategy, by the means of all combinations and one variance within these. */
    private double strategies(Design.Clusters clusters, Design.Explained r2, int combinations) {
        int count = whole(clusters.count());
        var sums = new double[combinations];
        var sizes = new int[combinations];
        double squares = 0;
        for (int cluster = 0; cluster < count; cluster++) {
            int combination = cluster % combinations;
            double mean = mean(clusters, r2, 0) + (combination % 2 == 1 ? effect : 0);
            sums[combination] += mean;
            sizes[combination]++;
            squares += mean * mean;
        }
        double estimate = 0;
        double parts = 0;
        for (int combination = 0; combination < combinations; combination++) {
            double mean = sums[combination] / sizes[combination];
            squares -= sizes[combination] * mean * mean;
            estimate += (combination % 2 == 1 ? mean : -mean) * 2 / combinations;
            parts += 4.0 / combinations / combinations / sizes[combination];
        }
        double df = count - combinations;
        return p(estimate / Math.sqrt(Math.max(squares, 0) / df * parts), df);
    }

    /** Each item by itself; what students share falls out of the difference within them. */
    private double items(Design.WithinStudent design) {
        int students = whole(design.students());
        int items = whole(design.items());
        double within = Math.sqrt(1 - design.icc());
        var scores = new double[students];
        var spreads = new double[students];
        for (int student = 0; student < students; student++) {
            double ones = 0;
            double sum = 0;
            double treated = 0;
            for (int item = 0; item < items; item++) {
                int treat = chance.nextDouble() < design.share() ? 1 : 0;
                double y = within * normal() + effect * treat;
                ones += treat;
                sum += y;
                treated += treat * y;
            }
            spreads[student] = ones - ones * ones / items;
            scores[student] = treated - ones * sum / items;
        }
        double spread = Arrays.stream(spreads).sum();
        double estimate = Arrays.stream(scores).sum() / spread;
        double squares = 0;
        for (int student = 0; student < students; student++) {
            double rest = scores[student] - estimate * spreads[student];
            squares += rest * rest;
        }
        double se = Math.sqrt(squares * students / (students - 1)) / spread;
        return p(estimate / se, students - 1);
    }
}
