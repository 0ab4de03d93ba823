/**
 * Services and accommodations of students, and who is case manager of whom. Asked by the case
 * managers' and teachers' pages, filled by {@code exchange} and by case managers; the planner gets
 * minutes and nothing else. Every table is closed by relationship: whoever stands in none sees no
 * row. It holds no diagnosis, and no word of it is for a group's name or a reason.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.support;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
