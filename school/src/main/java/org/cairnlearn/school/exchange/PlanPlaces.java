package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.Person;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.standards.plans.PlanRow;

/** Where each student was in a past block by the base timetable; made anew for each import. */
final class PlanPlaces {
    private final RosterBook roster;
    private final SchoolClock clock;
    private final Map<OrganisationId, SchoolCalendar> calendars = new HashMap<>();
    private final Map<LocalDate, Map<PersonId, List<ClassRoster>>> days = new HashMap<>();

    PlanPlaces(RosterBook roster, SchoolClock clock) {
        this.roster = roster;
        this.clock = clock;
    }

    /**
     * Where a student was.
     *
     * @param home the class of the base timetable, which stands for all of its school in a flex
     *     block
     */
    record Where(Block block, ClassRoster home) {
        OrganisationId school() {
            return home.schoolClass().school();
        }

        ClassId homeId() {
            return home.schoolClass().id();
        }

        /** Who answers for the class, where it has a teacher. */
        Optional<PersonId> teacher() {
            return home.staff().stream().map(Person::id).findFirst();
        }
    }

    boolean isOver(LocalDate date) {
        return date.isBefore(clock.today());
    }

    /** The classes that a student had in a block, or the one that is named. */
    List<Where> of(PersonId student, PlanRow.Block named) {
        return days
                .computeIfAbsent(named.date(), this::timetable)
                .getOrDefault(student, List.of())
                .stream()
                .filter(one -> isMeant(one, named))
                .map(one -> new Where(block(one, named), one))
                .toList();
    }

    private boolean isMeant(ClassRoster one, PlanRow.Block named) {
        var known = one.schoolClass();
        return (named.schoolClass().isEmpty() || named.schoolClass().equals(known.sourcedId()))
                && calendar(known.school()).meets(known, named.date()).contains(named.period());
    }

    private Block block(ClassRoster home, PlanRow.Block named) {
        var school = home.schoolClass().school();
        return period(school, named.date(), named.period()).filter(Period::flex).isPresent()
                ? new Block.Flex(school, named.date(), named.period())
                : new Block.Section(home.schoolClass().id(), named.date(), named.period());
    }

    int minutes(Where where) {
        return period(where.school(), where.block().date(), where.block().period())
                .map(Period::minutes)
                .orElse(SchoolDay.USUAL_MINUTES);
    }

    private Optional<Period> period(OrganisationId school, LocalDate date, String code) {
        return calendar(school).day(date).findPeriod(code);
    }

    /** Before anybody had seen it. */
    Instant morning(LocalDate date) {
        return clock.time().startOf(date);
    }

    Instant at(LocalDateTime time) {
        return time.atZone(clock.time().zone()).toInstant();
    }

    private SchoolCalendar calendar(OrganisationId school) {
        return calendars.computeIfAbsent(school, clock::calendar);
    }

    /** Everybody's classes of a day with school: a file names the same day for hundreds. */
    private Map<PersonId, List<ClassRoster>> timetable(LocalDate date) {
        var byStudent = new HashMap<PersonId, List<ClassRoster>>();
        for (var school : roster.organisations()) {
            if (calendar(school.id()).isSchoolDay(date)) {
                for (var one : roster.classesOf(school.id(), date)) {
                    one.students()
                            .forEach(student ->
                                    byStudent
                                            .computeIfAbsent(student.id(), _ -> new ArrayList<>())
                                            .add(one));
                }
            }
        }
        return byStudent;
    }
}
