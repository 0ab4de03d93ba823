package org.cairnlearn.learner;

/** How likely something is, from 0 to 1. */
public record Probability(double value) {
    public Probability {
        if (!(value >= 0 && value <= 1)) { // written so that NaN is refused too
            throw new IllegalArgumentException(
                    "A probability lies between 0 and 1, not %s".formatted(value));
        }
    }
}
