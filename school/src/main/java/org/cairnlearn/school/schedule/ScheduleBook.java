package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.school.platform.WorkMemory;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterBook;
import org.springframework.stereotype.Component;

/**
 * The front door of the schedule: when there is school, and which rooms and adults it has. To be
 * called inside a piece of {@code Work}. What is changed by hand goes through {@link YearDesk}.
 */
@Component
public final class ScheduleBook {
    private final RosterBook roster;
    private final YearSql year;
    private final PlaceSql rooms;
    private final AdultSql adults;
    private final WorkMemory memory;

    ScheduleBook(
            RosterBook roster, YearSql year, PlaceSql rooms, AdultSql adults, WorkMemory memory) {
        this.roster = roster;
        this.year = year;
        this.memory = memory;
        this.rooms = rooms;
        this.adults = adults;
    }

    /** What is remembered of a school within a piece of work. */
    private record Key(OrganisationId school) {}

    /** What is remembered of a school within a piece of work: its rooms. */
    private record RoomsOf(OrganisationId school) {}

    /** All days of a school; read once in a piece of work, and asked for any date. */
    public SchoolCalendar calendar(OrganisationId school) {
        return memory.once(new Key(school), () -> read(roster.line(school)));
    }

    /**
     * All days of a school.
     *
     * @param line the school and what stands above it, as {@link RosterBook#line} tells it
     */
    public SchoolCalendar calendar(List<OrganisationId> line) {
        return memory.once(new Key(line.getFirst()), () -> read(line));
    }

    private SchoolCalendar read(List<OrganisationId> line) {
        if (line.isEmpty()) {
            return SchoolCalendar.weekdays();
        }
        var school = line.getFirst();
        var turns = year.weeks().turns(school);
        return new SchoolCalendar(
                roster.terms(school),
                new SchoolCalendar.Said(
                        year.days().days(line), turns.rotation(), turns.closed(), turns.lost()),
                year.bells().bells(school),
                turns.week());
    }

    /** The calendars of these schools. */
    public Map<OrganisationId, SchoolCalendar> calendars(Set<OrganisationId> schools) {
        var calendars = new HashMap<OrganisationId, SchoolCalendar>();
        schools.forEach(school -> calendars.put(school, calendar(school)));
        return Map.copyOf(calendars);
    }

    /** The calendars of the schools that these people belong to; weekdays for nobody's. */
    public Map<PersonId, SchoolCalendar> calendarsOf(Set<PersonId> people) {
        if (people.isEmpty()) {
            return Map.of();
        }
        var calendars = new HashMap<PersonId, SchoolCalendar>();
        people.forEach(person -> calendars.put(person, SchoolCalendar.weekdays()));
        roster.lines(people).forEach((person, line) -> calendars.put(person, calendar(line)));
        return Map.copyOf(calendars);
    }

    /** The calendar of the school that somebody belongs to; weekdays for nobody's. */
    public SchoolCalendar calendarOf(PersonId person) {
        var line = roster.lines(List.of(person)).getOrDefault(person, List.of());
        return line.isEmpty() ? SchoolCalendar.weekdays() : calendar(line);
    }

    /** One day of a school. */
    public SchoolDay day(OrganisationId school, LocalDate date) {
        return calendar(school).day(date);
    }

    /** The schools that have flex blocks at all. */
    public Set<OrganisationId> withFlex() {
        return Set.copyOf(year.bells().withFlex());
    }

    /** The rooms of a school, by name; none while nobody has said. */
    public List<Room> rooms(OrganisationId school) {
        return memory.once(new RoomsOf(school), () -> rooms.rooms().rooms(school));
    }

    /** The adults of whom a school has said what they do. */
    public List<StaffMember> staff(OrganisationId school) {
        return adults.staff().staff(school);
    }

    /** Who is away on a date, and why; also who is there against an earlier word. */
    public List<Absence> absences(OrganisationId school, LocalDate on) {
        return adults.absences().absences(school, on);
    }

    /**
     * Every adult of a school on a date with the periods in which he or she can be given students:
     * those of whom the school has said what they do, and all who teach or help in a class, with
     * what the roster says of them.
     */
    public List<StaffDay> staffOn(OrganisationId school, LocalDate date) {
        var day = day(school, date);
        var away = new HashMap<PersonId, Absence>();
        absences(school, date).forEach(absence -> away.put(absence.person(), absence));
        var members = new ArrayList<>(staff(school));
        var said = new HashSet<PersonId>();
        members.forEach(member -> said.add(member.person()));
        for (var person : roster.staffOf(school, date)) {
            if (!said.contains(person.id())) {
                members.add(unsaid(person));
            }
        }
        return members.stream()
                .map(member -> new StaffDay(member, day, away.get(member.person())))
                .toList();
    }

    private static StaffMember unsaid(Person person) {
        var kind = person.role() == Role.AIDE ? StaffKind.AIDE : StaffKind.TEACHER;
        return new StaffMember(person.id(), kind, Set.of(), StaffMember.Times.NONE);
    }

    /** When a school's period usually is, where the school has said so. */
    public Optional<Period> findPeriod(OrganisationId school, String code) {
        return calendar(school).usualBells().flatMap(one -> one.find(code));
    }

    /** Replaces a school's usual bell schedule by hand; without any period takes it back. */
    public void setPeriods(OrganisationId school, List<Period> periods) {
        memory.forget();
        var usual = List.of(new Line<>(school, new Bells(Bells.USUAL, Set.of(), periods)));
        if (periods.isEmpty()) {
            year.bells().remove(Origin.HAND, usual);
        } else {
            year.bells().put(Origin.HAND, usual);
        }
    }
}
