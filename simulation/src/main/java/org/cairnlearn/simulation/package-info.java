/**
 * A school whose truth is known: Harbor School, its people, its table of mathematics skills, a term
 * of its students' responses and what each student could really do at the end, written as files in
 * the standards' own formats. The demo imports it, load tests multiply it, and the engines'
 * recovery tests compare their estimates with its truth. It is not a learner model: its students
 * learn by leaps and forget trace by trace, on purpose by another process than any model that is
 * tested on it. It is no data about real people either: every name, number and sentence here is
 * invented.
 */
@NullMarked
package org.cairnlearn.simulation;

import org.jspecify.annotations.NullMarked;
