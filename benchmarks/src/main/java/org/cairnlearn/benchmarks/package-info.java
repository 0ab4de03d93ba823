/**
 * Measurements on the machine they are started on: {@code ./cairn bench loop} of the whole school,
 * {@code ./cairn bench learner} of the learner model. They go through the same front doors as
 * commands and pages, print a table and judge nothing.
 */
@NullMarked
package org.cairnlearn.benchmarks;

import org.jspecify.annotations.NullMarked;
