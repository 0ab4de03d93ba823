package org.cairnlearn.planner;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a plan could not keep, and says so: a pin that fills a group beyond its size, seats
 * that are too few, a talk without a slot, what a teacher's hand overruled.
 *
 * @param student whom it concerns; for a pair the smaller id; none if it is a whole session or room
 * @param rule which rule
 * @param reason how
 */
public record Unmet(@Nullable StudentId student, Rule rule, Reason reason) {}
