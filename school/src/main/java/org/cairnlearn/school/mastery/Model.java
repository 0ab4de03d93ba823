package org.cairnlearn.school.mastery;

import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.Curriculum;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.springframework.stereotype.Component;

/** The learner engine's words for what can be learned. */
@Component
class Model {
    private final CompetencyBook competencies;

    Model(CompetencyBook competencies) {
        this.competencies = competencies;
    }

    Curriculum curriculum() {
        return new Curriculum(
                competencies.frameworks().stream()
                        .flatMap(framework ->
                                competencies.prerequisites(framework.id()).entrySet().stream())
                        .collect(
                                Collectors.toMap(
                                        entry -> key(entry.getKey()),
                                        entry -> keys(entry.getValue()))));
    }

    static CompetencyKey key(CompetencyId competency) {
        return new CompetencyKey(competency.toString());
    }

    private static Set<CompetencyKey> keys(Set<CompetencyId> of) {
        return of.stream().map(Model::key).collect(Collectors.toSet());
    }
}
