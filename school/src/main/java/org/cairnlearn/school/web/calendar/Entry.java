package org.cairnlearn.school.web.calendar;

import java.time.LocalDate;
import java.time.LocalTime;
import org.cairnlearn.school.roster.Person;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a calendar.
 *
 * @param id the same whenever the calendar is read, so that a program changes its entry instead of
 *     adding another
 * @param hours null for something that is of the whole day
 * @param place in the school's own words; may be empty
 * @param more what else there is to say; may be empty
 */
record Entry(
        String id, LocalDate day, @Nullable Hours hours, String title, String place, String more) {

    /** The same in a calendar of several people. */
    Entry of(Person whose) {
        return new Entry(
                id + " " + whose.id(),
                day,
                hours,
                whose.name().given() + ": " + title,
                place,
                more);
    }

    /** From when to when, in the school's time zone. */
    record Hours(LocalTime from, LocalTime to) {}
}
