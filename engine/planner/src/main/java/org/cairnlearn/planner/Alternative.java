package org.cairnlearn.planner;

/**
 * Another session that a student could join.
 *
 * @param session which one
 * @param change by how much the plan's objective would change, in milli-mastery
 */
public record Alternative(SessionId session, long change) {}
