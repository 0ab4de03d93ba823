/**
 * Results of interim and state assessments: which student took which test when, with score,
 * standard error and percentile. Imports write here; {@code mastery} reads a result as what it says
 * about a student beside daily work, and a study may take it as its outcome. A result is no
 * evidence of a competency, and never makes a level by itself.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster"})
@NullMarked
package org.cairnlearn.school.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
