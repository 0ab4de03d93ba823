/**
 * What the data of a student is used for, for the student and for those who decide for the student.
 * It shows what the office entered, and changes nothing.
 */
@NullMarked
package org.cairnlearn.school.web.sharing;

import org.jspecify.annotations.NullMarked;
