package org.cairnlearn.statistics.effect;

import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.numeric.Tails;

/**
 * A result that took students for independent although whole classes or schools had the programme,
 * corrected after the fact.
 *
 * <p>With n students a cluster and intraclass correlation ρ: t is divided so that its variance is
 * right, its degrees of freedom become h (WWC 5.0, equation E.21; Hedges 2007), and g shrinks by γ
 * and ω. The standard error of g follows the supplement to WWC 4.1: ωγ √((1/n₁ + 1/n₀) η + g²/2h)
 * with η = 1 + (n − 1) ρ. Assumes clusters of similar size.
 */
public record ClusterCorrection(
        double clusterSize, Corrected t, Corrected g, double gSe, Factors factors) {
    /** A value before and after. */
    public record Corrected(double before, double after) {}

    /** What it was corrected with; df is h. */
    public record Factors(double df, double p, double gamma, double eta, double omega) {}

    /**
     * @param g the uncorrected difference in standard deviations
     * @param treated students with the programme
     * @param comparison students without
     * @param clusters classes or schools of both groups together
     * @param icc share of the variance that lies between clusters; the WWC takes 0.20 for
     *     achievement and 0.10 otherwise when it is unknown
     */
    public record Uncorrected(
            double g, double treated, double comparison, double clusters, double icc) {
        public Uncorrected {
            if (!(treated > 1 && comparison > 1 && clusters >= 2 && icc >= 0 && icc < 1)) {
                throw new CannotEstimate(
                        "cluster.counts",
                        "The correction needs students in both groups, two clusters or more, and an intraclass correlation from 0 to below 1.");
            }
        }
    }

    /** Corrects t, its degrees of freedom and p, and g with its standard error. */
    public static ClusterCorrection of(Uncorrected raw) {
        double total = raw.treated() + raw.comparison();
        double n = total / raw.clusters();
        double icc = raw.icc();
        double t = raw.g() * Math.sqrt(raw.treated() * raw.comparison() / total);
        double kept = total - 2 - 2 * (n - 1) * icc;
        double eta = 1 + (n - 1) * icc;
        double adjusted = t * Math.sqrt(kept / ((total - 2) * eta));
        double h =
                kept
                        * kept
                        / ((total - 2) * (1 - icc) * (1 - icc)
                                + n * (total - 2 * n) * icc * icc
                                + 2 * (total - 2 * n) * icc * (1 - icc));
        double gamma = Math.sqrt(1 - 2 * (n - 1) * icc / (total - 2));
        double omega = 1 - 3 / (4 * h - 1);
        double g = omega * gamma * raw.g();
        double se =
                omega
                        * gamma
                        * Math.sqrt(
                                (1 / raw.treated() + 1 / raw.comparison()) * eta + g * g / (2 * h));
        return new ClusterCorrection(
                n,
                new Corrected(t, adjusted),
                new Corrected(raw.g(), g),
                se,
                new Factors(h, Tails.tTwoSided(adjusted, h), gamma, eta, omega));
    }
}
