/**
 * When and where school happens: the days of the year with their rotation, the bell schedules, the
 * rooms, and the adults with what keeps them from being given students. Asked by everything that
 * counts school days, by {@code plan} and by the pages. It does not know who is where: that is the
 * plan's.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.schedule;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
