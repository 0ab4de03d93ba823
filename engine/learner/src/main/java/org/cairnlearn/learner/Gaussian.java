package org.cairnlearn.learner;

/**
 * A belief about a number: a normal distribution. On the logit scale of this package 0 is the level
 * at which an item of middle difficulty is a toss-up, and +1 multiplies the odds of a right answer
 * by e.
 *
 * @param mean finite
 * @param variance finite, 0 or more
 */
public record Gaussian(double mean, double variance) {
    public Gaussian {
        if (!Double.isFinite(mean)) {
            throw new IllegalArgumentException("A mean is a finite number, not %s".formatted(mean));
        }
        if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    "A variance is a finite number of 0 or more, not %s".formatted(variance));
        }
    }

    /** The square root of the variance. */
    public double standardDeviation() {
        return Math.sqrt(variance);
    }
}
