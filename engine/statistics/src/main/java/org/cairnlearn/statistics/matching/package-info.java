/**
 * Similar students for comparison: strata, nearest neighbours, optimal pairs and sets, weights that
 * balance, the virtual comparison group, and the balance that came out.
 */
@NullMarked
package org.cairnlearn.statistics.matching;

import org.jspecify.annotations.NullMarked;
