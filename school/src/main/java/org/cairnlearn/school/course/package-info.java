/**
 * Packaged courses (cmi5): what stands in a package, who goes through it, and each time that a
 * student opens a unit. It makes the statements that the school's side owes, and lets a unit say
 * only what is in order, of the one student who opened it. Evidence is made of statements
 * elsewhere, by the rules of the school.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "access", "activity"})
@NullMarked
package org.cairnlearn.school.course;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
