package org.cairnlearn.school.mastery;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.cairnlearn.learner.Gaussian;
import org.cairnlearn.school.assessment.PlacedResult;
import org.cairnlearn.school.assessment.TestResult;
import org.cairnlearn.school.competency.CompetencyId;

/**
 * The tests of one student, in the order of time.
 *
 * @param subjects of the competencies that are asked about, where they have one
 */
record StudentTests(List<PlacedResult> placed, Map<CompetencyId, Subject> subjects) {
    static final StudentTests NONE = new StudentTests(List.of(), Map.of());

    /** What one test says. */
    record Said(TestResult result, Gaussian level) {}

    /** What the tests of a competency's subject say about the student on a day. */
    List<Said> about(CompetencyId competency, double spread, LocalDate on) {
        var subject = subjects.get(competency);
        if (subject == null) {
            return List.of();
        }
        var said = new ArrayList<Said>();
        for (var one : placed) {
            if (Subject.of(one.result().sitting().subject()).filter(subject::equals).isPresent()) {
                TestScale.level(one, spread, on)
                        .ifPresent(level -> said.add(new Said(one.result(), level)));
            }
        }
        return said;
    }
}
