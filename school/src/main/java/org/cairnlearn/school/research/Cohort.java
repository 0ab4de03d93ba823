package org.cairnlearn.school.research;

import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;

/**
 * The students of a study.
 *
 * @param arms for whom a study's draw said something, by skill
 */
record Cohort(List<PersonId> students, Map<CompetencyId, Map<PersonId, String>> arms) {
    Cohort {
        students = List.copyOf(students);
        arms = Map.copyOf(arms);
    }

    String arm(PersonId student, CompetencyId skill) {
        return arms.getOrDefault(skill, Map.of()).getOrDefault(student, "");
    }
}
