package org.cairnlearn.school.web.student;

import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Reads some skills and where one student stands on them. */
@Component
class Skills {
    private final CompetencyBook competencies;
    private final MasteryBook mastery;
    private final SchoolTime time;

    Skills(CompetencyBook competencies, MasteryBook mastery, SchoolTime time) {
        this.competencies = competencies;
        this.mastery = mastery;
        this.time = time;
    }

    Standing read(PersonId student, List<CompetencyId> named) {
        return new Standing(
                student,
                competencies.byId(named),
                mastery.knowing(List.of(student), named, time.now()));
    }

    /** Some skills, and where the student stands on them. */
    record Standing(PersonId student, Map<CompetencyId, Competency> competencies, Knowing knowing) {
        Competency skill(CompetencyId id) {
            var competency = competencies.get(id);
            if (competency == null) {
                throw new IllegalStateException("A skill is named that was not read: " + id);
            }
            return competency;
        }

        Status status(CompetencyId id) {
            return knowing.of(student, id);
        }
    }
}
