package org.cairnlearn.school.schedule;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/**
 * What time it is where the school is, and which days have school: for everything that says "in
 * three school days" or "five school days ago". To be called inside a piece of {@code Work}.
 */
@Component
public record SchoolClock(SchoolTime time, ScheduleBook schedule) {

    public Instant now() {
        return time.now();
    }

    public LocalDate today() {
        return time.today();
    }

    /** On which day something was. */
    public LocalDate dayOf(Instant instant) {
        return time.at(instant).toLocalDate();
    }

    /** The days of a school. */
    public SchoolCalendar calendar(OrganisationId school) {
        return schedule.calendar(school);
    }

    /** The days of the schools that these people belong to. */
    public Map<PersonId, SchoolCalendar> calendarsOf(Set<PersonId> people) {
        return schedule.calendarsOf(people);
    }

    /** The days of the school that somebody belongs to. */
    public SchoolCalendar calendarOf(PersonId person) {
        return schedule.calendarOf(person);
    }
}
