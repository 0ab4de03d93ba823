/**
 * Measurements of the whole school on the machine they are started on: {@code ./cairn bench loop}.
 * They go through the same front doors as commands and pages, print a table and judge nothing.
 */
@NullMarked
package org.cairnlearn.benchmarks;

import org.jspecify.annotations.NullMarked;
