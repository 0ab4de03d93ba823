/**
 * Where the standards' files meet the school's own modules: each import reads a file with {@code
 * standards}, gives it to the module that owns the data and reports what came of it, row by row. No
 * page and no table of its own.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "competency", "evidence"})
@NullMarked
package org.cairnlearn.school.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
