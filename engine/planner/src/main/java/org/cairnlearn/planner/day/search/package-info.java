/**
 * The search for a day's plan: arrays of numbers, one objective, moves that are undone when they do
 * not pay. It knows students, hosts and activities by their numbers only; {@code planner.day} turns
 * the school's records into an {@link org.cairnlearn.planner.day.search.Instance} and a {@link
 * org.cairnlearn.planner.day.search.Solution} back into a plan. It has no words, no clock and no
 * threads of its own.
 */
@org.jspecify.annotations.NullMarked
package org.cairnlearn.planner.day.search;
