/**
 * Bayesian knowledge tracing (Corbett and Anderson 1995), with or without forgetting: each
 * competency is known or not, and five numbers say how it is learned and how answers deceive. It
 * stands beside the state-space model as the reference that the field shares and as a check; it
 * knows no items, no time, and nothing of how competencies hang together, so it predicts worse.
 */
@NullMarked
package org.cairnlearn.learner.bkt;

import org.jspecify.annotations.NullMarked;
