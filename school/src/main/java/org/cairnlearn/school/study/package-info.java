/**
 * Studies from their documents: reads an analysis plan (JSON) and data (CSV), runs the analyses of
 * the statistics engine that the plan names, and makes the answer for machines, the one-page report
 * and the R script from the same record. The command line asks it; what may be said about a study
 * is decided in the engine, and no data of a school's database are read here.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.cairnlearn.school.study;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
