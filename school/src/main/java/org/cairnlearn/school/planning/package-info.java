/**
 * Day plans from their documents: reads a day's problem and a plan (JSON), refuses what is no
 * problem with the place of each mistake, and writes both. For the command line; it needs no
 * database. Which day a school has, and what becomes of its plan, is the affair of {@code plan}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cairnlearn.school.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
