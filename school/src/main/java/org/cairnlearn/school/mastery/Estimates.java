package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Map;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Makes and compares the estimates of a model that waits beside the one in force. */
@Component
class Estimates {
    private final States states;
    private final MasteryReader reader;
    private final Gradings gradings;
    private final Models models;
    private final ConsentBook consents;

    Estimates(
            States states,
            MasteryReader reader,
            Gradings gradings,
            Models models,
            ConsentBook consents) {
        this.states = states;
        this.reader = reader;
        this.gradings = gradings;
        this.models = models;
        this.consents = consents;
    }

    StateSpaceModel model(int number) {
        return models.of(number).model();
    }

    /**
     * Adds all that counts of those of these students who do not refuse that models learn of it.
     */
    void addTo(SchoolLog log, Collection<PersonId> students, Instant at) {
        var rules = gradings.of(students, at);
        var willing = new ArrayList<>(students);
        willing.removeAll(consents.refused(Purpose.MODELS, DataKind.WORK, students));
        var histories = states.evidence(willing);
        willing.forEach(student -> {
            var grading = rules.get(student);
            var history = histories.get(student);
            if (grading != null && history != null) {
                var counting = grading.work(grading.counting(history));
                if (!counting.isEmpty()) {
                    log.add(student, counting, grading.parameters().cut().target());
                }
            }
        });
    }

    /** Makes the estimates of those who have none by this model yet. */
    boolean make(int number, Collection<PersonId> students, Instant at) {
        return states.make(number, students, gradings.of(students, at, models.of(number)));
    }

    /** Compares these students' levels by the model in force with those by another one. */
    void compare(int number, Collection<PersonId> students, Instant at, Changes changes) {
        var before = reader.standing(gradings.of(students, at), at);
        var after = reader.standing(gradings.of(students, at, models.of(number)), at);
        before.forEach(
                (student, levels) -> changes.add(levels, after.getOrDefault(student, Map.of())));
    }
}
