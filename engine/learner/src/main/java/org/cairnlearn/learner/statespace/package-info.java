/**
 * The state-space model, fitted: a filter (student, competency, form and item states, updated in
 * closed form) whose numbers come from data, and over it an additive evidence layer, every group of
 * weights shrunk by empirical Bayes. {@link org.cairnlearn.learner.statespace.StateSpace} fits it
 * to a log, {@link org.cairnlearn.learner.statespace.StateSpaceModel} predicts.
 *
 * <p>What it is not: a black box. The logit is a sum, and every weight can be told. It is not deep
 * knowledge tracing; on the logs that can be compared honestly it comes out at least as accurate.
 */
@NullMarked
package org.cairnlearn.learner.statespace;

import org.jspecify.annotations.NullMarked;
