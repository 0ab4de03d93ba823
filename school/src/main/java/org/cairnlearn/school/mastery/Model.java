package org.cairnlearn.school.mastery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.Curriculum;
import org.cairnlearn.learner.Parameters;
import org.cairnlearn.learner.Score;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Observation;
import org.springframework.stereotype.Component;

/** The learner engine's words for the school's things. */
@Component
class Model {
    private final Parameters parameters = Parameters.standard();
    private final CompetencyBook competencies;

    Model(CompetencyBook competencies) {
        this.competencies = competencies;
    }

    Parameters parameters() {
        return parameters;
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

    static List<org.cairnlearn.learner.Observation> evidence(List<Observation> observations) {
        return observations.stream()
                .map(observation ->
                        org.cairnlearn.learner.Observation.of(
                                observation.occurredAt(),
                                observation.competencies().stream().map(Model::key).toList(),
                                new Score(observation.points(), observation.max())))
                .toList();
    }
}
