package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;
import org.jspecify.annotations.Nullable;

/**
 * A competency that a student is ready for.
 *
 * @param builtOn a prerequisite that the student has; null when there is none to name
 */
public record ReadySkill(CompetencyId competency, @Nullable CompetencyId builtOn) {}
