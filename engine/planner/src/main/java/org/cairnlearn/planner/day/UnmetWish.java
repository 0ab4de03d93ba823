package org.cairnlearn.planner.day;

/**
 * A wish that the plan does not meet.
 *
 * @param student whose
 * @param choice which
 * @param reason the nearest way to it in any block, or what is against it
 */
public record UnmetWish(StudentId student, Choice choice, WhyNot reason) {}
