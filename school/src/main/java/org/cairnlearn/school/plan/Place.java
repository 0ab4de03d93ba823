package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a student is.
 *
 * @param competency the student's own next skill, worked on at own pace, also of one who is in a
 *     group and may be moved there; null when nothing is ready
 * @param pinned whether a teacher put the student there
 * @param alsoFits another group of the plan that fits nearly as well, while nobody has decided;
 *     null otherwise
 * @param home the class where the student is by the base timetable
 */
public record Place(
        PersonId student,
        GroupId group,
        @Nullable CompetencyId competency,
        boolean pinned,
        @Nullable GroupId alsoFits,
        ClassId home) {}
