package org.cairnlearn.statistics.effect;

/**
 * A difference of two means in standard deviations.
 *
 * @param sdPooled standard deviation within the groups
 * @param points where a middle student would stand, in percentile points from the 50th
 * @param test Student's t test of the same difference
 */
public record EffectSize(Arms arms, double sdPooled, Hedges g, Test test, Points points) {
    /** The two groups. */
    public record Arms(Group treated, Group comparison) {}

    /** Hedges' g with the usual and with the exact correction for small samples, and its error. */
    public record Hedges(double value, double se, double exact) {}

    /** Student's t test with equal variances. */
    public record Test(double t, double df, double p) {}

    /** The improvement index and its 95 % interval. */
    public record Points(double value, double low, double high) {}
}
