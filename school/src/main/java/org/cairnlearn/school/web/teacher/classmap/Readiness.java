package org.cairnlearn.school.web.teacher.classmap;

import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.roster.PersonId;

/** Who could begin or go on with which skill now. */
record Readiness(Knowing knowing, Map<CompetencyId, Set<CompetencyId>> prerequisites) {
    boolean near(PersonId student, CompetencyId skill) {
        var status = knowing.of(student, skill);
        var before = prerequisites.getOrDefault(skill, Set.of());
        var reached =
                status.evidence() > 0
                        || before.stream()
                                .anyMatch(earlier -> knowing.of(student, earlier).mastered());
        return !status.mastered()
                && reached
                && before.stream().noneMatch(earlier -> knowing.of(student, earlier).blocked());
    }
}
