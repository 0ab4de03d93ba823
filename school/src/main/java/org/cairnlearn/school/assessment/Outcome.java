package org.cairnlearn.school.assessment;

import org.jspecify.annotations.Nullable;

/**
 * How a test turned out.
 *
 * @param score the scale score; the raw score of a test without a scale
 * @param standardError of the score, in its own points, above 0
 * @param percentile in the test's own norms, 0 to 100
 */
public record Outcome(double score, @Nullable Double standardError, @Nullable Double percentile) {
    public Outcome {
        if (!Double.isFinite(score)
                || (standardError != null && !(standardError > 0 && Double.isFinite(standardError)))
                || (percentile != null && !(percentile >= 0 && percentile <= 100))) {
            throw new IllegalArgumentException(
                    "A score is finite, a standard error above 0, a percentile from 0 to 100, not %s, %s, %s"
                            .formatted(score, standardError, percentile));
        }
    }
}
