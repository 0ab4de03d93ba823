package org.cairnlearn.school.mastery;

import java.util.Collection;
import java.util.HashMap;
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

    /** What these competencies build on; the engine looks one step back only. */
    Curriculum curriculum(Collection<CompetencyId> asked) {
        var pathways = competencies.pathways();
        var before = new HashMap<CompetencyKey, Set<CompetencyKey>>();
        asked.forEach(competency -> {
            var needs = pathways.before(competency);
            if (!needs.isEmpty()) {
                before.put(
                        key(competency),
                        needs.stream().map(Model::key).collect(Collectors.toSet()));
            }
        });
        return new Curriculum(before);
    }

    static CompetencyKey key(CompetencyId competency) {
        return new CompetencyKey(competency.toString());
    }
}
