package org.cairnlearn.planner;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a plan breaks without a right to.
 *
 * @param student whom it concerns; for a pair the smaller id; none if it is a whole session or room
 * @param rule which rule
 * @param reason how
 */
public record Broken(@Nullable StudentId student, Rule rule, Reason reason) {}
