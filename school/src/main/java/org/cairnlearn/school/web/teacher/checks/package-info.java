/**
 * The teacher's queue of students who want to show what they know. It decides nothing: who may ask
 * and what a check is worth are the {@code profile} and {@code mastery} modules'.
 */
@NullMarked
package org.cairnlearn.school.web.teacher.checks;

import org.jspecify.annotations.NullMarked;
