package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.learner.Gaussian;
import org.cairnlearn.learner.ItemKey;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation.Task;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/** Finds the task that would tell most about a student. */
@Component
class Telling {
    private final EvidenceBook evidence;
    private final Gradings gradings;
    private final RosterBook roster;
    private final SchoolTime time;

    Telling(EvidenceBook evidence, Gradings gradings, RosterBook roster, SchoolTime time) {
        this.evidence = evidence;
        this.gradings = gradings;
        this.roster = roster;
        this.time = time;
    }

    /** Of the tasks of a competency that classmates have met and the student has not. */
    Optional<Task> most(PersonId student, CompetencyId competency, Why why, Instant at) {
        var met =
                evidence.of(List.of(student)).getOrDefault(student, List.of()).stream()
                        .map(observation -> observation.task())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var open = new LinkedHashMap<ItemKey, Task>();
        evidence.about(classmates(student, at), List.of(competency)).values().stream()
                .flatMap(pieces -> pieces.stream())
                .flatMap(piece -> Stream.ofNullable(piece.task()))
                .filter(task -> !met.contains(task))
                .sorted(Comparator.comparing(Task::source).thenComparing(Task::item))
                .forEach(task -> open.put(Grading.item(task), task));
        var level = new Gaussian(why.logit(), why.deviation() * why.deviation());
        return Learner.mostTelling(
                        gradings.of(student, at).parameters(), level, List.copyOf(open.keySet()))
                .map(open::get);
    }

    private Set<PersonId> classmates(PersonId student, Instant at) {
        var day = time.at(at).toLocalDate();
        return roster.rostersOf(roster.classesOf(student, day), day).stream()
                .flatMap(one -> one.students().stream())
                .map(Person::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
