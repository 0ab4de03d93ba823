package org.cairnlearn.statistics.regression;

import org.cairnlearn.statistics.Coefficients;

/**
 * A fitted linear model.
 *
 * @param rows with weight above zero
 * @param clusters among them
 * @param residualSd √(Σ w r² / (n − p))
 */
public record LinearFit(Coefficients coefficients, int rows, int clusters, double residualSd) {}
