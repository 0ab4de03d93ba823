package org.cairnlearn.planner.day;

/**
 * What the school has decided: what counts how much, from where on, and how far at most.
 *
 * @param weights prices and bonuses
 * @param bands from where on a price is asked
 * @param limits the numbers of the hard rules
 */
public record Policy(Weights weights, Bands bands, Limits limits) {
    /** What a school starts with. */
    public static Policy standard() {
        return new Policy(Weights.standard(), Bands.standard(), Limits.standard());
    }
}
