package org.cairnlearn.school.web.teacher.conference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.teacher.MyClasses;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** With whom somebody may talk today: class by class, and whom he or she answers for beside. */
@Component
class Callers {
    private final MyClasses classes;
    private final RosterBook roster;
    private final Gate gate;
    private final SchoolClock clock;

    Callers(MyClasses classes, RosterBook roster, Gate gate, SchoolClock clock) {
        this.classes = classes;
        this.roster = roster;
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Which of the reader's groups is looked at.
     *
     * @param schoolClass a class; null for the first group there is, or for whom the reader answers
     * @param mine whether it is about those whom the reader answers for
     */
    record Which(@Nullable UUID schoolClass, boolean mine) {
        static final Which FIRST = new Which(null, false);

        /** The rest of an address that leads back here. */
        String query() {
            return mine ? "mine=true" : schoolClass == null ? "" : "class=" + schoolClass;
        }
    }

    /**
     * One group of students.
     *
     * @param taught the reader's classes
     * @param answers whether the reader answers for somebody beside teaching
     * @param schoolClass null for those whom the reader answers for
     */
    record Group(
            Person reader,
            List<SchoolClass> taught,
            boolean answers,
            @Nullable SchoolClass schoolClass,
            List<Person> students) {
        Which which() {
            return schoolClass == null
                    ? new Which(null, true)
                    : new Which(schoolClass.id().value(), false);
        }

        Map<PersonId, ClassId> classes() {
            var classes = new HashMap<PersonId, ClassId>();
            if (schoolClass != null) {
                students.forEach(student -> classes.put(student.id(), schoolClass.id()));
            }
            return classes;
        }

        List<PersonId> ids() {
            return students.stream().map(Person::id).toList();
        }

        Map<PersonId, Person> people() {
            return students.stream().collect(Collectors.toMap(Person::id, person -> person));
        }
    }

    Group of(PersonId reader, Which which) {
        var taught = taught(reader);
        var answered = gate.answeredFor(reader, Action.HOLD_TALK);
        var person = classes.reader(reader);
        var chosen = which.mine() ? Optional.<SchoolClass>empty() : chosen(taught, which);
        if (which.schoolClass() != null && chosen.isEmpty()) {
            throw new NotThere();
        }
        var students =
                chosen.map(one -> roster.rosterOf(one, clock.today()).students())
                        .orElseGet(() -> byName(roster.people(answered)));
        return new Group(person, taught, !answered.isEmpty(), chosen.orElse(null), students);
    }

    private static Optional<SchoolClass> chosen(List<SchoolClass> taught, Which which) {
        return taught.stream()
                .filter(one ->
                        which.schoolClass() == null || one.id().value().equals(which.schoolClass()))
                .findFirst();
    }

    private List<SchoolClass> taught(PersonId reader) {
        var today = clock.today();
        return classes.of(reader).stream()
                .filter(one ->
                        gate.opens(reader, Action.HOLD_TALK, Gate.schoolClass(one.id(), today)))
                .distinct()
                .toList();
    }

    private static List<Person> byName(List<Person> people) {
        var sorted = new ArrayList<>(people);
        sorted.sort(Comparator.comparing(person -> person.name().full()));
        return sorted;
    }

    SchoolCalendar calendar(Group group) {
        var schoolClass = group.schoolClass();
        if (schoolClass != null) {
            return clock.calendar(schoolClass.school());
        }
        return clock.calendarOf(group.reader().id());
    }

    SchoolClock clock() {
        return clock;
    }
}
