/**
 * Other solvers on the same days, at equal CPU time: Timefold with moves of this domain, and CP-SAT
 * with our first plan as a hint and the cuts of our bound. They are here to say how good the
 * planner is, and nowhere else: nothing that runs in a school depends on them.
 */
@NullMarked
package org.cairnlearn.benchmarks.anchors;

import org.jspecify.annotations.NullMarked;
