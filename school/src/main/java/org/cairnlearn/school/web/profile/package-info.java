/**
 * What is written in a student's profile, in ready words: the lines that a teacher, the student and
 * the family read alike, and the own pages of student and family. Used by the teacher's profile
 * page too. Who may read it, the access module decides.
 */
@NullMarked
package org.cairnlearn.school.web.profile;

import org.jspecify.annotations.NullMarked;
