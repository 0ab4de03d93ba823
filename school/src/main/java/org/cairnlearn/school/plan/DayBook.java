package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/**
 * The front door of whole days: where students are in every block as far as it is shared, and how
 * far each block's plan is. A day is never empty: where nothing is shared, the base timetable
 * holds. To be called inside a piece of {@code Work}.
 */
@Component
public final class DayBook {
    private final PlanSql sql;
    private final RosterBook roster;
    private final SchoolReader schools;
    private final Deadlines deadlines;

    DayBook(PlanSql sql, RosterBook roster, SchoolReader schools, Deadlines deadlines) {
        this.sql = sql;
        this.roster = roster;
        this.schools = schools;
        this.deadlines = deadlines;
    }

    /** Where a student is in every block of a day, in the order of the day. */
    public List<Whereabouts> of(PersonId student, LocalDate date) {
        var bySchool = new LinkedHashMap<OrganisationId, List<SchoolClass>>();
        var classes = roster.classesOf(student, date);
        classes.forEach(
                one -> bySchool.computeIfAbsent(one.school(), _ -> new ArrayList<>()).add(one));
        return bySchool.entrySet().stream()
                .flatMap(school ->
                        day(school.getKey(), date, school.getValue())
                                .of(student, school.getValue())
                                .stream())
                .toList();
    }

    /** Where some students of a school are in every block of a day: for slips and look-ups. */
    public Map<PersonId, List<Whereabouts>> of(
            OrganisationId school, Collection<PersonId> students, LocalDate date) {
        var own = new HashMap<PersonId, List<SchoolClass>>();
        roster.classesOf(students, date)
                .forEach((student, classes) ->
                        own.put(
                                student,
                                classes.stream()
                                        .filter(one -> one.school().equals(school))
                                        .toList()));
        var all = own.values().stream().flatMap(List::stream).distinct().toList();
        var day = day(school, date, all);
        return own.entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                student -> day.of(student.getKey(), student.getValue())));
    }

    /** How far the classes' own blocks of a school's day are, in the order of the day. */
    public List<BlockStanding> sections(OrganisationId school, LocalDate date) {
        var classes = roster.attended(school, date);
        var calendar = schools.calendar(school);
        var day =
                new OneDay(
                        new OneDay.Of(school, date),
                        calendar,
                        deadlines.of(calendar, school, date),
                        sql.heads(classes.stream().map(SchoolClass::id).toList(), date));
        return classes.stream().flatMap(day::sections).toList();
    }

    private OneDay day(OrganisationId school, LocalDate date, List<SchoolClass> classes) {
        var calendar = schools.calendar(school);
        var plans =
                sql.ofDay(List.of(school), classes.stream().map(SchoolClass::id).toList(), date);
        return new OneDay(
                new OneDay.Of(school, date), calendar, deadlines.of(calendar, school, date), plans);
    }
}
