package org.cairnlearn.school.plan;

import java.util.Map;
import java.util.Optional;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whether a competency is at a student's own grade level or above; also where nobody has said which
 * grade it is for, or the student is in.
 */
record AtGrade(Map<PersonId, GradeBand> grades) {
    boolean test(PersonId student, @Nullable Competency competency) {
        var own = Optional.ofNullable(grades.get(student));
        var band = Optional.ofNullable(competency).map(Competency::grade).flatMap(Grades::band);
        return own.isEmpty() || band.isEmpty() || band.get().compareTo(own.get()) >= 0;
    }
}
