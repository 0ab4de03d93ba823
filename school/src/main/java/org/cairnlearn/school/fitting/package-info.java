/**
 * Fits learner models to response logs and measures them: reads a log whole or refuses it whole,
 * calls the engine, writes predictions and models. For the command line; it needs no database and
 * keeps nothing between calls. What a school's own students have mastered is the affair of {@code
 * mastery}.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cairnlearn.school.fitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
