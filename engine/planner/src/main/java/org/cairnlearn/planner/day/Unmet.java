package org.cairnlearn.planner.day;

import org.jspecify.annotations.Nullable;

/**
 * A rule that a plan could not keep, and says so.
 *
 * @param student whom it concerns; none if it is a whole session, room or teacher
 * @param rule which rule
 * @param sentence how, in plain English with ids
 */
public record Unmet(@Nullable StudentId student, Rule rule, String sentence) {}
