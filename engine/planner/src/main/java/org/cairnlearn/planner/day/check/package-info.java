/**
 * The judge of plans: slow, plain, and independent of whatever made them. {@link
 * org.cairnlearn.planner.day.check.Checker} holds a plan against every rule by name and computes
 * its worth anew, student by student, teacher by teacher, session by session. Tests, the command
 * line and the application ask it; the search never does, and it knows nothing of the search.
 */
@NullMarked
package org.cairnlearn.planner.day.check;

import org.jspecify.annotations.NullMarked;
