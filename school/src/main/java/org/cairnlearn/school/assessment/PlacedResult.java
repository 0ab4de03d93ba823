package org.cairnlearn.school.assessment;

import org.jspecify.annotations.Nullable;

/**
 * A result, and the results of all who took the same test: same title, subject and grade, and the
 * same window, or where none is named the same month.
 *
 * @param count how many took it
 * @param mean their mean score
 * @param deviation the scores' standard deviation; null for fewer than two
 */
public record PlacedResult(
        TestResult result, long count, double mean, @Nullable Double deviation) {}
