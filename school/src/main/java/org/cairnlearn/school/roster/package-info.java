/**
 * Organisations, people, classes, terms and enrollments, as the school's own systems sent them
 * (OneRoster's terms). Every other module asks here who somebody is, who is in a class on a date
 * and who teaches it. It knows nothing of learning.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.cairnlearn.school.roster;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
