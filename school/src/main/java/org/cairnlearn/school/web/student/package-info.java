/**
 * The student's pages: what each page shows (view records) and the sentences it is made of. Used by
 * the controllers of this package. It shows only what a teacher has shared; it does not decide what
 * that is.
 */
@NullMarked
package org.cairnlearn.school.web.student;

import org.jspecify.annotations.NullMarked;
