/**
 * The planner: from needs, people, rooms and time to a day's plan.
 *
 * <p>It knows one block of one class: who is there, what could take place, what each place is worth
 * to each student who is ready for it, and what teachers and school have decided. {@link
 * org.cairnlearn.planner.Planner} makes a plan of that, {@link org.cairnlearn.planner.Checker} says
 * whether a plan keeps the rules and what it is worth; the two share nothing but the records. The
 * school application asks it each morning and each time a teacher moves a student; simulations ask
 * it for thousands of made-up days.
 *
 * <p>It is not the learner model (which says what a place is worth), not the timetable (which says
 * when the block is), and it words nothing: it answers in ids and numbers. It never learns a
 * student's background: there is no field for it.
 */
@NullMarked
package org.cairnlearn.planner;

import org.jspecify.annotations.NullMarked;
