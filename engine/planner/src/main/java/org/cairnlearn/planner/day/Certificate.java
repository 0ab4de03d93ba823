package org.cairnlearn.planner.day;

/**
 * What no plan of the problem can exceed that keeps the same rules: one that breaks a rule which
 * this plan keeps may be worth more.
 *
 * @param bound in milli-mastery
 * @param includesGroupTerms whether the terms of groups are inside; otherwise the bound is that of
 *     the problem without them, and so too high by what they must cost
 */
public record Certificate(long bound, boolean includesGroupTerms) {
    /** How far below the bound a plan of that worth may be, as a share of the bound. */
    public double gap(long total) {
        return bound == 0 ? 0 : (double) (bound - total) / bound;
    }
}
