package org.cairnlearn.school.mastery;

import java.util.Map;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;

/** What some students are estimated to know of some competencies, at one moment. */
public record Knowing(Map<PersonId, Map<CompetencyId, Status>> byStudent) {
    public Knowing {
        byStudent = Map.copyOf(byStudent);
    }

    /**
     * One student's status on one competency.
     *
     * @throws IllegalArgumentException when neither was asked for
     */
    public Status of(PersonId student, CompetencyId competency) {
        var status = byStudent.getOrDefault(student, Map.of()).get(competency);
        if (status == null) {
            throw new IllegalArgumentException(
                    "Nothing was asked about student %s and competency %s"
                            .formatted(student, competency));
        }
        return status;
    }
}
