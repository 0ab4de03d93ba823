package org.cairnlearn.school.profile;

import java.time.Instant;
import java.time.LocalDate;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A student's wish to show what he or she knows of a skill, which still waits.
 *
 * @param putOffOn the last day on which a teacher said: not today; null when nobody has
 */
public record CheckRequest(
        CheckId id,
        PersonId student,
        CompetencyId skill,
        Instant askedAt,
        @Nullable LocalDate putOffOn) {}
