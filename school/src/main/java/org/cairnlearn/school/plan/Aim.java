package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;

/**
 * A skill that a student is drawn to without having chosen it for the day.
 *
 * @param source never a choice
 */
record Aim(CompetencyId skill, Wish.Source source) {}
