package org.cairnlearn.school.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.Curriculum;
import org.cairnlearn.learner.Parameters;
import org.cairnlearn.learner.Score;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.evidence.Shown;
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

    /** The observations that say something about what a student knows. */
    static List<Observation> counting(List<Observation> observations) {
        return observations.stream()
                .filter(observation -> observation.circumstances().kind().counts())
                .toList();
    }

    /** The engine's words for observations that count. */
    static List<org.cairnlearn.learner.Observation> evidence(List<Observation> counting) {
        return counting.stream()
                .map(observation ->
                        new org.cairnlearn.learner.Observation(
                                observation.occurredAt(),
                                weights(observation.shown()),
                                null,
                                new Score(observation.points(), observation.max()),
                                reliability(observation.circumstances())))
                .toList();
    }

    private static Map<CompetencyKey, Double> weights(Shown shown) {
        var weights = new HashMap<CompetencyKey, Double>();
        shown.shares()
                .forEach(share -> weights.putIfAbsent(key(share.competency()), share.weight()));
        return weights;
    }

    /**
     * How much of what a score says is taken: half of it with help; half of what was learned
     * elsewhere, which nobody here saw; a quarter of what a fellow student judged.
     */
    static double reliability(Circumstances of) {
        var ofKind =
                switch (of.kind()) {
                    case ITEM_RESPONSE, PERFORMANCE_TASK, PRODUCT, CONVERSATION, OBSERVATION -> 1.0;
                    case PRIOR_LEARNING -> 0.5;
                    case PEER -> 0.25;
                    case SELF ->
                            throw new IllegalArgumentException("A self-assessment never counts");
                };
        return of.helped() ? ofKind / 2 : ofKind;
    }
}
