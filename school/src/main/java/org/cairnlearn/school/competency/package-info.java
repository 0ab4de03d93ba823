/**
 * What can be learned: frameworks of competencies with their prerequisites (CASE's terms where it
 * has them). Asked by everything that speaks of a skill. It knows nobody: who has mastered what is
 * the {@code mastery} module's.
 */
@ApplicationModule(allowedDependencies = "platform")
@NullMarked
package org.cairnlearn.school.competency;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
