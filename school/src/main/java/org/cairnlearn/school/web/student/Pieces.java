package org.cairnlearn.school.web.student;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.web.kit.Words;
import org.cairnlearn.school.web.kit.WorkWords;
import org.springframework.stereotype.Component;

/** Reads what a student's level in a skill rests on, in words. */
@Component
class Pieces {
    private final EvidenceBook evidence;
    private final RosterBook roster;
    private final SchoolTime time;

    Pieces(EvidenceBook evidence, RosterBook roster, SchoolTime time) {
        this.evidence = evidence;
        this.roster = roster;
        this.time = time;
    }

    List<WorkWords.Line> of(PersonId student, CompetencyId skill, Words words) {
        var work =
                evidence.about(List.of(student), List.of(skill)).getOrDefault(student, List.of());
        return new WorkWords(words, time, raters(work)).lines(work);
    }

    /** What a student did from a moment on, in canonical order. */
    List<Observation> since(PersonId student, Instant from) {
        return evidence.since(List.of(student), from).getOrDefault(student, List.of());
    }

    /** The school's time. */
    SchoolTime time() {
        return time;
    }

    private Map<PersonId, String> raters(List<Observation> work) {
        var raters =
                work.stream()
                        .flatMap(piece -> Stream.ofNullable(piece.circumstances().rater()))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList();
        return roster.people(raters).stream()
                .collect(Collectors.toMap(Person::id, person -> person.name().full()));
    }
}
