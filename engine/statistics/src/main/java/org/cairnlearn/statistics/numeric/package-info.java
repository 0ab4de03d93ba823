/**
 * Linear algebra, tail probabilities and minimisation for the analyses. Not part of the interface:
 * arrays go in and come out, and Hipparchus stays in here.
 */
@NullMarked
package org.cairnlearn.statistics.numeric;

import org.jspecify.annotations.NullMarked;
