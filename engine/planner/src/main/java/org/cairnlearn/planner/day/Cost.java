package org.cairnlearn.planner.day;

import org.jspecify.annotations.Nullable;

/**
 * What somebody would gain or lose.
 *
 * @param student who; none for what a group costs as a whole
 * @param change in milli-mastery, below 0 for a loss
 */
public record Cost(@Nullable StudentId student, long change) {}
