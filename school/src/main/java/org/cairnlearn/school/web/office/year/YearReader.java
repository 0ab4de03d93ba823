package org.cairnlearn.school.web.office.year;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.roster.Organisation;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.web.kit.Gate;
import org.cairnlearn.school.web.kit.NotThere;
import org.springframework.stereotype.Component;

/** Reads a school's year for its page. */
@Component
final class YearReader {
    private final RosterBook roster;
    private final ScheduleBook schedule;
    private final YearDesk desk;
    private final Gate gate;
    private final SchoolTime time;

    YearReader(
            RosterBook roster, ScheduleBook schedule, YearDesk desk, Gate gate, SchoolTime time) {
        this.gate = gate;
        this.roster = roster;
        this.schedule = schedule;
        this.desk = desk;
        this.time = time;
    }

    /** The school that is asked for; the first of the reader's by name when none is. */
    OrganisationId school(PersonId reader, YearAsked asked) {
        return chosen(schools(reader), asked).id();
    }

    private List<Organisation> schools(PersonId reader) {
        return roster.organisations().stream()
                .filter(one -> one.type().equals("school"))
                .filter(one -> gate.opens(reader, Action.RUN_YEAR, Gate.organisation(one.id())))
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

    private YearFacts.Classes classes(OrganisationId school, YearAsked asked) {
        var today = time.today();
        return new YearFacts.Classes(
                roster.attended(school, today),
                asked.part() == YearAsked.Part.DAYS
                        ? roster.attended(school, asked.date("day").orElse(today))
                        : List.of());
    }

    YearFacts read(PersonId reader, YearAsked asked) {
        var all = schools(reader);
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
                        desk.rotation(school.id()),
                        schedule.rooms(school.id()),
                        staff,
                        classes(school.id(), asked),
                        people));
    }
}
