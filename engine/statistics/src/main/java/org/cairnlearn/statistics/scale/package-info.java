/**
 * Questionnaires and tests as instruments: reliability, one and several factors, graded responses,
 * items that favour a group.
 */
@NullMarked
package org.cairnlearn.statistics.scale;

import org.jspecify.annotations.NullMarked;
