/**
 * Made-up school days, for measurements that anyone can repeat. {@link
 * org.cairnlearn.planner.day.generate.DayGenerator} draws a problem from a size, a shape and a
 * seed. The command line, benchmarks and tests use it; it knows nothing of how days are planned.
 */
@NullMarked
package org.cairnlearn.planner.day.generate;

import org.jspecify.annotations.NullMarked;
