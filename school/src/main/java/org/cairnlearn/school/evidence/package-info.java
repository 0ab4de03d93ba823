/**
 * The append-only record of what students did: each observation with its source, occasion,
 * competencies and score. Whoever receives work writes here; {@code mastery} reads it. It draws no
 * conclusion from what it holds.
 */
@ApplicationModule(allowedDependencies = {"platform", "roster", "competency"})
@NullMarked
package org.cairnlearn.school.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
