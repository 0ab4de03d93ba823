/**
 * What is due in the school's other systems, as they say it: OneRoster's line items. Asked by the
 * student's day, filled by {@code exchange}. The other system stays the record of truth: nothing is
 * graded or handed in here.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.gradebook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
