package org.cairnlearn.school.web.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.access.Visitor;
import org.cairnlearn.school.consent.ConsentBook;
import org.cairnlearn.school.consent.DataKind;
import org.cairnlearn.school.consent.Purpose;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.web.kit.Frames;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.cairnlearn.school.web.kit.WhosePage;
import org.cairnlearn.school.web.kit.Words;
import org.springframework.stereotype.Component;

/**
 * Reads what stands in somebody's calendar: the coming two weeks block by block, and the days
 * without school. It goes to a program of another company: an adult's names no student, and a
 * student's is there only where the family has agreed.
 */
@Component
class CalendarReader {
    private static final int DAYS = 14;
    private static final int DAYS_OFF = 60;

    private final DaysOfAdults adults;
    private final DaysOfStudents students;
    private final GoalBook goals;
    private final Allowed allowed;
    private final ScheduleBook schedule;

    CalendarReader(
            DaysOfAdults adults,
            DaysOfStudents students,
            GoalBook goals,
            Allowed allowed,
            ScheduleBook schedule) {
        this.adults = adults;
        this.students = students;
        this.goals = goals;
        this.allowed = allowed;
        this.schedule = schedule;
    }

    /** What may go out, and of whom. */
    @Component
    record Allowed(ConsentBook consents, RosterBook roster, Gate gate, WhosePage whose) {
        SchoolTime time() {
            return gate.time();
        }

        boolean goesOut(PersonId student, DataKind data) {
            return consents.refused(Purpose.SHARING, data, Set.of(student)).isEmpty();
        }
    }

    /** Whether the visitor's days may be read by a program elsewhere. */
    boolean mayGoOut(Visitor visitor) {
        return switch (visitor.role()) {
            case STUDENT -> allowed.goesOut(visitor.person(), DataKind.NAME);
            case FAMILY -> !children(visitor.person()).isEmpty();
            default -> true;
        };
    }

    /** A guardian's children of whom he or she may see the day and said that it may go out. */
    private List<Person> children(PersonId guardian) {
        return allowed.roster().people(allowed.gate().students(guardian, Action.SEE_DAY)).stream()
                .filter(child -> allowed.goesOut(child.id(), DataKind.NAME))
                .toList();
    }

    /** Whose page it is, for its frame. */
    Frames.Who who(Visitor visitor) {
        return allowed.whose().of(visitor.person());
    }

    List<Entry> entries(Visitor visitor, Words words) {
        if (!mayGoOut(visitor)) {
            throw new NotThere();
        }
        var person = visitor.person();
        var entries = new ArrayList<Entry>();
        if (visitor.role() == Role.FAMILY) {
            children(person).forEach(child -> ofChild(child, words).forEach(entries::add));
            return List.copyOf(entries);
        }
        if (visitor.role() == Role.STUDENT) {
            allowed.gate().enter(person, Action.SEE_DAY, Gate.student(person));
            days().flatMap(day -> students.of(person, day, words)).forEach(entries::add);
            if (allowed.goesOut(person, DataKind.WORK)) {
                goals(person, words).forEach(entries::add);
            }
        } else {
            days().flatMap(day -> adults.of(person, day, words)).forEach(entries::add);
        }
        daysOff(person, words).forEach(entries::add);
        return List.copyOf(entries);
    }

    /** Brothers and sisters stand in one calendar: each entry says whose it is. */
    private Stream<Entry> ofChild(Person child, Words words) {
        return Stream.concat(
                        days().flatMap(day -> students.of(child.id(), day, words)),
                        daysOff(child.id(), words))
                .map(entry -> entry.of(child));
    }

    private Stream<LocalDate> days() {
        var today = allowed.time().today();
        return today.datesUntil(today.plusDays(DAYS));
    }

    private Stream<Entry> goals(PersonId student, Words words) {
        return goals.of(List.of(student)).stream()
                .filter(goal -> goal.life().state().live())
                .map(goal ->
                        new Entry(
                                "goal " + goal.id().value(),
                                goal.promise().by(),
                                null,
                                words.say("calendar.goal"),
                                "",
                                words.say("calendar.goal_where"),
                                false));
    }

    /** Days off that the school has said something about: every weekend would be noise. */
    private Stream<Entry> daysOff(PersonId person, Words words) {
        var calendar = schedule.calendarOf(person);
        var today = allowed.time().today();
        return today.datesUntil(today.plusDays(DAYS_OFF))
                .map(calendar::day)
                .filter(day -> !day.hasSchool() && !day.note().isEmpty())
                .map(day ->
                        new Entry(
                                "off " + day.date(),
                                day.date(),
                                null,
                                words.say("calendar.no_school", "why", day.note()),
                                "",
                                "",
                                false));
    }
}
