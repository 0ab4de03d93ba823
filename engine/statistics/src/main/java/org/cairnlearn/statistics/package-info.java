/**
 * The words all analyses share: columns of numbers, groups, named results, and the one way to say
 * that something cannot be estimated. An analysis is one static function from an input record to a
 * result record; it reads no file, knows no clock and draws no chance but from a seed. It is not
 * the place where a plan is read or a report is written.
 */
@NullMarked
package org.cairnlearn.statistics;

import org.jspecify.annotations.NullMarked;
