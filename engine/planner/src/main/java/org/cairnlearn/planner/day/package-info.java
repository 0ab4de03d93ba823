/**
 * The planner of a whole school day: from needs, people, rooms and time to who is where in each
 * block, who talks with whom, and how good that is at most.
 *
 * <p>{@link Problem} and {@link Plan} are the documents. {@link DayPlanner} makes a plan, {@link
 * Checker} judges one and shares nothing with it but the records, {@link Precheck} says before any
 * search what cannot be met. The application asks it each evening and at each change; the command
 * line asks it for files; simulations ask it for made-up days.
 *
 * <p>It is not the learner model (which says what a place gives) and not the term's timetable
 * (which says when blocks are). It never learns a student's background: there is no field for it.
 */
@NullMarked
package org.cairnlearn.planner.day;

import org.jspecify.annotations.NullMarked;
