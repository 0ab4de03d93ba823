/**
 * Least squares with weights and standard errors for students who sit together, two-stage least
 * squares, and analyses of incomplete data.
 */
@NullMarked
package org.cairnlearn.statistics.regression;

import org.jspecify.annotations.NullMarked;
