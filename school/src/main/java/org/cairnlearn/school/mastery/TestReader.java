package org.cairnlearn.school.mastery;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.assessment.AssessmentBook;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.FrameworkId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Reads what tests say beside the evidence. */
@Component
class TestReader {
    private final AssessmentBook assessments;
    private final CompetencyBook competencies;

    TestReader(AssessmentBook assessments, CompetencyBook competencies) {
        this.assessments = assessments;
        this.competencies = competencies;
    }

    /** One statement where nobody has taken a test, three where somebody has. */
    Map<PersonId, StudentTests> of(Collection<PersonId> students, Collection<CompetencyId> about) {
        var placed = assessments.placed(students);
        if (placed.isEmpty()) {
            return Map.of();
        }
        var subjects = subjects(about);
        var tests = new HashMap<PersonId, StudentTests>();
        placed.forEach((student, results) ->
                tests.put(student, new StudentTests(List.copyOf(results), subjects)));
        return tests;
    }

    private Map<CompetencyId, Subject> subjects(Collection<CompetencyId> about) {
        var byFramework = new HashMap<FrameworkId, Subject>();
        competencies
                .frameworks()
                .forEach(framework ->
                        Subject.of(framework.subject())
                                .ifPresent(subject -> byFramework.put(framework.id(), subject)));
        var subjects = new HashMap<CompetencyId, Subject>();
        competencies
                .byId(about)
                .forEach((id, competency) -> {
                    var subject = byFramework.get(competency.framework());
                    if (subject != null) {
                        subjects.put(id, subject);
                    }
                });
        return subjects;
    }
}
