/**
 * How simulated students learn: the two subjects with their skills, the tasks, and minds that learn
 * by leaps and forget trace by trace. Used by the simulated school alone. It is not a learner
 * model: on purpose another process than any model that is tested on it.
 */
@NullMarked
package org.cairnlearn.simulation.learning;

import org.jspecify.annotations.NullMarked;
