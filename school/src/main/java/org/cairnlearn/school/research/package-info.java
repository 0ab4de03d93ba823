/**
 * Registered studies: which plan, which classes, which skills, for which researcher, from when to
 * when; and what the researcher sees of them, levels under names that lead back to nobody, in cells
 * of at least ten students. Asked by the researcher's page and the office's. It analyses nothing:
 * that is the business of {@code study}, with the file that is taken from here.
 */
@ApplicationModule(
        allowedDependencies = {"platform", "roster", "competency", "mastery", "consent", "study"})
@NullMarked
package org.cairnlearn.school.research;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
