/**
 * A study from its locked plan to its one sentence: the guard rails that decide what may be said.
 * It is used by whoever runs a study; it computes nothing that the other packages compute.
 */
@NullMarked
package org.cairnlearn.statistics.study;

import org.jspecify.annotations.NullMarked;
