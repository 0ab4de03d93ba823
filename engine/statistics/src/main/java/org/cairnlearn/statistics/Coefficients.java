package org.cairnlearn.statistics;

/**
 * What a model says of each term.
 *
 * @param se standard error
 * @param test of "no effect"
 * @param interval of 95 %
 */
public record Coefficients(Named estimate, Named se, Test test, Interval interval) {
    /**
     * @param df degrees of freedom of the t distribution; a term that has none is tested by the
     *     normal
     * @param p two-sided
     */
    public record Test(Named t, Named df, Named p) {}

    /** From and to, by term. */
    public record Interval(Named low, Named high) {}

    public Named df() {
        return test.df();
    }

    public Named p() {
        return test.p();
    }
}
