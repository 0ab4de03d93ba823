package org.cairnlearn.school.plan;

/**
 * Where a proposal comes from: with these and what was known, the same comes out again.
 *
 * @param planner version of the planner
 */
record Origin(String planner, long seed, long iterations) {}
