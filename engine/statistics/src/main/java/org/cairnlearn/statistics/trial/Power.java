package org.cairnlearn.statistics.trial;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.numeric.Tails;
import org.cairnlearn.statistics.trial.Design.Allocation;
import org.cairnlearn.statistics.trial.Design.Clusters;
import org.cairnlearn.statistics.trial.Design.Explained;

/**
 * What an experiment can find before it starts, in standard deviations of the outcome.
 *
 * <p>The smallest effect it finds with power 1 − β is (t₁₋α/₂ + t₁₋β) · se, and the power for an
 * effect comes from the non-central t with both tails. Standard errors: Dong and Maynard (2013),
 * PowerUp!; stepped wedge: Hussey and Hughes (2007).
 *
 * @param se standard error that the effect will have
 * @param df degrees of freedom of its t test
 */
public record Power(double se, double df) {
    public Power {
        if (!(df > 0 && se > 0)) {
            throw new CannotEstimate("design.small", "The design has too few units for any test.");
        }
    }

    /** Of a design. */
    public static Power of(Design design) {
        return switch (design) {
            case Design.Individual(var n, var r2, var allocation) ->
                    new Power(
                            Math.sqrt((1 - r2) / (spread(allocation) * n)),
                            n - allocation.covariates() - 2);
            case Design.BlockedIndividual(var blocks, var size, var r2, var allocation) ->
                    new Power(
                            Math.sqrt((1 - r2) / (spread(allocation) * blocks * size)),
                            blocks * (size - 2) - allocation.covariates());
            case Design.Clustered(var clusters, var r2, var allocation) ->
                    new Power(
                            clustered(clusters, r2, spread(allocation)),
                            clusters.count() - allocation.covariates() - 2);
            case Design.BlockedClusters blocked -> blocked(blocked);
            case Design.Paired(var clusters, var r2) ->
                    new Power(clustered(clusters, r2, 0.25), clusters.count() / 2 - 1);
            case Design.SteppedWedge(var clusters, var periods) -> wedge(clusters, periods);
            case Design.Factorial(var clusters, var r2, var factors) ->
                    new Power(
                            clustered(clusters, r2, 0.25),
                            clusters.count() - Math.scalb(1.0, factors));
            case Design.WithinStudent(var students, var items, var icc, var share) ->
                    new Power(
                            Math.sqrt((1 - icc) / (share * (1 - share) * students * items)),
                            students - 1);
        };
    }

    private static double spread(Allocation allocation) {
        return allocation.share() * (1 - allocation.share());
    }

    private static double clustered(Clusters clusters, Explained r2, double spread) {
        return Math.sqrt(
                clusters.icc() * (1 - r2.upper()) / (spread * clusters.count())
                        + (1 - clusters.icc())
                                * (1 - r2.lower())
                                / (spread * clusters.count() * clusters.size()));
    }

    private static Power blocked(Design.BlockedClusters design) {
        double k = design.blocks();
        var clusters = design.clusters();
        var between = design.between();
        double spread = spread(design.allocation());
        double variance =
                between.icc() * between.effects() * (1 - between.explained()) / k
                        + clusters.icc()
                                * (1 - design.explained().upper())
                                / (spread * clusters.count() * k)
                        + (1 - clusters.icc() - between.icc())
                                * (1 - design.explained().lower())
                                / (spread * clusters.count() * k * clusters.size());
        return new Power(Math.sqrt(variance), k - design.allocation().covariates() - 1);
    }

    /** Hussey and Hughes: clusters are spread evenly over the steps 2 … T. */
    private static Power wedge(Clusters clusters, int periods) {
        if (periods < 3) {
            throw new CannotEstimate(
                    "periods.few", "A stepped wedge needs at least three periods.");
        }
        double i = clusters.count();
        double t = periods;
        double each = i / (t - 1);
        double within = (1 - clusters.icc()) / clusters.size();
        double tau = clusters.icc();
        double u = 0;
        double w = 0;
        double v = 0;
        for (int period = 1; period <= periods; period++) {
            double on = each * (period - 1);
            u += on;
            w += on * on;
        }
        for (int step = 2; step <= periods; step++) {
            double on = t - step + 1;
            v += each * on * on;
        }
        double variance =
                i
                        * within
                        * (within + t * tau)
                        / ((i * u - w) * within + (u * u + i * t * u - t * w - i * v) * tau);
        return new Power(Math.sqrt(variance), i - 2);
    }

    /** The smallest effect found with this power at a two-sided level. */
    public double smallest(double power, double level) {
        return multiplier(power, level) * se;
    }

    public double multiplier(double power, double level) {
        return Tails.tQuantile(1 - level / 2, df) + Tails.tQuantile(power, df);
    }

    /** How likely an effect of this size is found. */
    public double power(double effect, double level) {
        double reach = Tails.tQuantile(1 - level / 2, df);
        return 1
                - Tails.noncentralT(reach, df, effect / se)
                + Tails.noncentralT(-reach, df, effect / se);
    }

    /** How many clusters it takes. */
    public record Needed(double exact, int even) {}

    /**
     * Clusters needed so that the smallest effect is at most this, of size and ICC as in the
     * design.
     */
    public static Needed needed(
            Design.Clustered design, double effect, double power, double level) {
        double low = design.allocation().covariates() + 2.01;
        double high = 1e7;
        for (int step = 0; step < 200; step++) {
            double middle = (low + high) / 2;
            var clusters = new Clusters(middle, design.clusters().size(), design.clusters().icc());
            var tried = new Design.Clustered(clusters, design.explained(), design.allocation());
            if (of(tried).smallest(power, level) > effect) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return new Needed(high, 2 * (int) Math.ceil(high / 2 - 1e-9));
    }

    /** What simulated experiments found. */
    public record Simulated(double power, double error, int runs) {}

    /**
     * Simulates experiments of a design with this effect, analyses each as the design asks, and
     * counts how often p is at most 0.05. Use it to check the formula where units are few.
     */
    public static Simulated simulate(Design design, double effect, int runs, long seed) {
        double share = Simulation.found(design, effect, runs, seed) / (double) runs;
        return new Simulated(share, Math.sqrt(share * (1 - share) / runs), runs);
    }
}
