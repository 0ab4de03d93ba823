/**
 * How large a difference is and how sure: effect sizes and the rules of the What Works
 * Clearinghouse, many tests at once, pooled studies, and how strong a hidden cause would have to
 * be.
 */
@NullMarked
package org.cairnlearn.statistics.effect;

import org.jspecify.annotations.NullMarked;
