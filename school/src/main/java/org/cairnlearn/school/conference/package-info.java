/**
 * Talks of one adult with one student: asked for, prepared, held or not, what was agreed, and who
 * is due. Asked by the pages of students and teachers, and by {@code plan}, which finds minutes for
 * them. Which minutes those are is the plan's affair; whose students somebody may talk with is the
 * caller's to know, and the database's.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "schedule"})
@NullMarked
package org.cairnlearn.school.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
