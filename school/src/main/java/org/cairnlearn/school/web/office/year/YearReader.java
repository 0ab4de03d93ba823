package org.cairnlearn.school.web.office.year;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/** Reads a school's year for its page. */
@Component
final class YearReader {
    private final RosterBook roster;
    private final ScheduleBook schedule;
    private final YearDesk desk;
    private final SchoolTime time;

    YearReader(RosterBook roster, ScheduleBook schedule, YearDesk desk, SchoolTime time) {
        this.roster = roster;
        this.schedule = schedule;
        this.desk = desk;
        this.time = time;
    }

    /** The school that is asked for; the first by name when none is. */
    OrganisationId school(YearAsked asked) {
        return chosen(schools(), asked).id();
    }

    private List<Organisation> schools() {
        return roster.organisations().stream()
                .filter(one -> one.type().equals("school"))
                .sorted(Comparator.comparing(Organisation::name))
                .toList();
    }

    private static Organisation chosen(List<Organisation> schools, YearAsked asked) {
        var id = asked.text("school");
        return schools.stream()
                .filter(one -> id.isEmpty() || one.id().toString().equals(id))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    YearFacts read(YearAsked asked) {
        var all = schools();
        var school = chosen(all, asked);
        var staff = schedule.staffOn(school.id(), time.today());
        var people = new HashMap<PersonId, Person>();
        roster.people(staff.stream().map(one -> one.member().person()).toList())
                .forEach(person -> people.put(person.id(), person));
        return new YearFacts(
                new YearFacts.Where(school, all, time.today()),
                schedule.calendar(school.id()),
                desk.byHand(school.id()),
                new YearFacts.Things(
                        desk.rotation(school.id()), schedule.rooms(school.id()), staff, people));
    }
}
