/**
 * Whole runs: files of a school go in at one end, a teacher and a student use the pages at the
 * other, and processes are killed in between. Nothing here looks inside a module.
 */
@NullMarked
package org.cairnlearn.school.run;

import org.jspecify.annotations.NullMarked;
