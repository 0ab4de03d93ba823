/**
 * The pages on students' services and accommodations: what a teacher must act on in class, and a
 * case manager's own students with what each one has. Only those who stand in the relationship see
 * a row; nothing of it is for the door, the board or another student.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.supports;

import org.jspecify.annotations.NullMarked;
