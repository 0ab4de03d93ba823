package org.cairnlearn.school.plan;

import org.jspecify.annotations.Nullable;

/**
 * Where a proposal comes from: with these and what was known, the same comes out again.
 *
 * @param planner version of the planner
 * @param objective what the proposal is worth, in milli-mastery
 * @param bound more than this no plan can be worth; null while nothing is proved
 */
record Origin(String planner, long seed, int iterations, long objective, @Nullable Long bound) {}
