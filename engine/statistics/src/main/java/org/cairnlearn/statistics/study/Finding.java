package org.cairnlearn.statistics.study;

/**
 * What was found for one outcome, or for one subgroup.
 *
 * @param points where a middle student would stand, in percentile points from the 50th, positive
 *     when better
 */
public record Finding(String name, Counts counts, Effect effect, Points points, Test test) {
    /** Students analysed. */
    public record Counts(int treated, int comparison) {}

    /**
     * @param sd of the outcome within the groups
     */
    public record Effect(double estimate, double se, double df, double sd) {
        /** In standard deviations. */
        public double size() {
            return estimate / sd;
        }
    }

    /** With the ends of a 95 % interval. */
    public record Points(double value, double low, double high) {}

    /**
     * @param p two-sided
     * @param adjusted for all that was tested together
     */
    public record Test(double p, double adjusted) {}

    Finding adjusted(double p) {
        return new Finding(name, counts, effect, points, new Test(test.p(), p));
    }
}
