/**
 * Experiments: draws that anyone can repeat, tests from the draw alone, power before the start, and
 * experiments with one student.
 */
@NullMarked
package org.cairnlearn.statistics.trial;

import org.jspecify.annotations.NullMarked;
