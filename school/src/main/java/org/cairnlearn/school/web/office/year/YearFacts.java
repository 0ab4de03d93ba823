package org.cairnlearn.school.web.office.year;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.ByHand;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.Rotation;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.StaffDay;

/**
 * What the page of a school's year is made of, read in one piece of work.
 *
 * @param where which school, and the others
 */
record YearFacts(Where where, SchoolCalendar calendar, ByHand byHand, Things things) {

    /** Which school, on which day. */
    record Where(Organisation school, List<Organisation> all, LocalDate today) {
        Where {
            all = List.copyOf(all);
        }
    }

    /**
     * What the school has.
     *
     * @param staff its adults on the day that is looked at
     */
    record Things(
            Optional<Rotation> rotation,
            List<Room> rooms,
            List<StaffDay> staff,
            Classes classes,
            Map<PersonId, Person> people) {
        Things {
            rooms = List.copyOf(rooms);
            staff = List.copyOf(staff);
            people = Map.copyOf(people);
        }
    }

    /** Its classes, today and on the day that is looked at. */
    record Classes(List<SchoolClass> today, List<SchoolClass> chosen) {}

    String name(PersonId id) {
        var person = things.people().get(id);
        return person == null ? "" : person.name().full();
    }
}
