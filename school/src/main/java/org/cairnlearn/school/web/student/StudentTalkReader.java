package org.cairnlearn.school.web.student;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.AgendaLine;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.Conference;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.Note;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.conference.TrustedAdult;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolClock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads what a student wants to talk about, and what was agreed. */
@Component
class StudentTalkReader {
    private final ConferenceBook conferences;
    private final AskBook asked;
    private final RosterBook roster;
    private final StudentBlocks blocks;
    private final SchoolClock clock;

    StudentTalkReader(
            ConferenceBook conferences,
            AskBook asked,
            RosterBook roster,
            StudentBlocks blocks,
            SchoolClock clock) {
        this.conferences = conferences;
        this.asked = asked;
        this.roster = roster;
        this.blocks = blocks;
        this.clock = clock;
    }

    /**
     * A student's talks.
     *
     * @param day today's blocks, in which a talk may be planned
     * @param teachers whom the student may ask today, in the order of the day
     */
    record Facts(
            StudentBlocks.Day day,
            List<Person> teachers,
            Before before,
            @Nullable Past last,
            Optional<Trusted> trusted) {}

    /** What is written and asked for; place is in the line, from 1. */
    record Before(List<AgendaLine> agenda, @Nullable Request asked, int place) {}

    /** The last talk. */
    record Past(Conference conference, List<Note> notes, Map<PersonId, Person> people) {}

    /** Whom to go to with a worry. */
    record Trusted(TrustedAdult adult, Person person) {}

    Facts read(PersonId student) {
        var classes = roster.classesOf(student, clock.today());
        var waiting = asked.waiting(List.of(student)).stream().findFirst().orElse(null);
        return new Facts(
                blocks.of(student, clock.today()),
                teachers(classes),
                new Before(
                        asked.agenda(List.of(student)).getOrDefault(student, List.of()),
                        waiting,
                        waiting == null ? 0 : asked.place(waiting)),
                last(student),
                trusted(classes));
    }

    List<Person> teachers(PersonId student) {
        return teachers(roster.classesOf(student, clock.today()));
    }

    private List<Person> teachers(Collection<SchoolClass> classes) {
        return classes.stream()
                .flatMap(one -> roster.findClass(one.id(), clock.today()).stream())
                .flatMap(one -> one.staff().stream())
                .filter(adult -> adult.role() == Role.TEACHER)
                .distinct()
                .toList();
    }

    private @Nullable Past last(PersonId student) {
        var last = conferences.last(List.of(student)).get(student);
        if (last == null) {
            return null;
        }
        var notes = conferences.notes(List.of(last.id())).getOrDefault(last.id(), List.of());
        var people =
                roster.people(
                        Stream.concat(
                                        Stream.of(last.between().teacher()),
                                        notes.stream().map(Note::author))
                                .distinct()
                                .toList());
        return new Past(
                last,
                notes,
                people.stream().collect(Collectors.toMap(Person::id, person -> person)));
    }

    private Optional<Trusted> trusted(Collection<SchoolClass> classes) {
        var schools = classes.stream().map(SchoolClass::school).collect(Collectors.toSet());
        return asked.trusted(schools.isEmpty() ? Set.of() : schools).stream()
                .findFirst()
                .flatMap(adult ->
                        roster.findPerson(adult.person())
                                .filter(Person::active)
                                .map(person -> new Trusted(adult, person)));
    }

    SchoolClock clock() {
        return clock;
    }
}
