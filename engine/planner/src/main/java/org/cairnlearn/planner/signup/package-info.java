/**
 * Sign-up for a flex block, as schools know it: students choose in a window, teachers ask for
 * students, the stronger word bumps the weaker and gives way to it again when it is taken back.
 *
 * <p>A {@link Board} is a value: each word gives a new one, or a reason why not. It knows no clock
 * and no database; whoever keeps it keeps its claims. It is not the search for the best day, which
 * is {@link org.cairnlearn.planner.day.DayPlanner}: what stands on a board at the end goes into a
 * day's problem as pins.
 */
@NullMarked
package org.cairnlearn.planner.signup;

import org.jspecify.annotations.NullMarked;
