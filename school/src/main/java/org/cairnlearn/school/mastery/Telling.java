package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.cairnlearn.learner.Gaussian;
import org.cairnlearn.learner.ItemKey;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation.Task;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Finds the task that would tell most about a student. */
@Component
class Telling {
    private final EvidenceBook evidence;
    private final Gradings gradings;

    Telling(EvidenceBook evidence, Gradings gradings) {
        this.evidence = evidence;
        this.gradings = gradings;
    }

    /** Of the tasks of a competency that the student has not met. */
    Optional<Task> most(PersonId student, CompetencyId competency, Why why, Instant at) {
        var met =
                evidence.of(List.of(student)).getOrDefault(student, List.of()).stream()
                        .map(observation -> observation.task())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var open = new LinkedHashMap<ItemKey, Task>();
        evidence.tasks(competency).stream()
                .filter(task -> !met.contains(task))
                .forEach(task -> open.put(Grading.item(task), task));
        var level = new Gaussian(why.logit(), why.deviation() * why.deviation());
        return Learner.mostTelling(
                        gradings.of(student, at).parameters(), level, List.copyOf(open.keySet()))
                .map(open::get);
    }
}
