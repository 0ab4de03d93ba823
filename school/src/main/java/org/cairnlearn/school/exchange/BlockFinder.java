package org.cairnlearn.school.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.standards.attendance.AttendanceRow;

/** Which block of a student's day a file means, by period, by class or by both. */
final class BlockFinder {
    /** What was found, or why nothing. */
    sealed interface Result {}

    record Found(Sitting sitting) implements Result {}

    record NotFound(String code, String column, String message, String fix) implements Result {}

    private final RosterBook roster;
    private final ScheduleBook schedule;
    private final Map<OrganisationId, SchoolCalendar> calendars = new HashMap<>();
    private final Map<LocalDate, Boolean> openDays = new HashMap<>();
    private final Map<String, Optional<SchoolClass>> classes = new HashMap<>();
    private final Map<LocalDate, Map<PersonId, List<SchoolClass>>> days = new HashMap<>();

    BlockFinder(RosterBook roster, ScheduleBook schedule) {
        this.roster = roster;
        this.schedule = schedule;
    }

    Result find(PersonId student, LocalDate date, AttendanceRow.Block block) {
        if (block.wholeDay()) {
            return wholeDay(date);
        }
        return block.schoolClass().isEmpty()
                ? byPeriod(student, date, block.period())
                : byClass(date, block);
    }

    /** Refused only where no school of the district has school: a day names none. */
    private Result wholeDay(LocalDate date) {
        return openDays.computeIfAbsent(date, this::isOpen)
                ? new Found(new Sitting.WholeDay(date))
                : noSchool();
    }

    private boolean isOpen(LocalDate date) {
        return roster.organisations().stream()
                .filter(one -> one.type().equals("school"))
                .anyMatch(one -> calendar(one.id()).isSchoolDay(date));
    }

    private Result byClass(LocalDate date, AttendanceRow.Block block) {
        var named = classes.computeIfAbsent(block.schoolClass(), roster::findClassBySourcedId);
        if (named.isEmpty()) {
            return new NotFound(
                    "unknown-class",
                    "class",
                    "No class of the roster has this id.",
                    "Write the id that the roster gives the class, or import the roster first.");
        }
        var one = named.get();
        var meets = calendar(one.school()).meets(one, date);
        if (!block.period().isEmpty()) {
            return meets.contains(block.period())
                    ? new Found(new Sitting.OfClass(one.id(), date, block.period()))
                    : notThen("block");
        }
        return switch (meets.size()) {
            case 0 -> notThen("class");
            case 1 -> new Found(new Sitting.OfClass(one.id(), date, meets.getFirst()));
            default ->
                    new NotFound(
                            "several-blocks",
                            "class",
                            "The class meets more than once on this day.",
                            "Give the period in the column block as well.");
        };
    }

    private Result byPeriod(PersonId student, LocalDate date, String period) {
        var taught = classesOf(student, date);
        var flex =
                taught.stream()
                        .filter(one ->
                                calendar(one.school())
                                        .day(date)
                                        .findPeriod(period)
                                        .filter(Period::flex)
                                        .isPresent())
                        .findFirst();
        if (flex.isPresent()) {
            return new Found(new Sitting.OfFlex(flex.get().school(), date, period));
        }
        var then =
                taught.stream()
                        .filter(one -> calendar(one.school()).meets(one, date).contains(period))
                        .toList();
        return switch (then.size()) {
            case 0 -> notThen("block");
            case 1 -> new Found(new Sitting.OfClass(then.getFirst().id(), date, period));
            default ->
                    new NotFound(
                            "several-classes",
                            "block",
                            "The student has more than one class in this period.",
                            "Give the class in a column class as well.");
        };
    }

    private static NotFound notThen(String column) {
        return new NotFound(
                "no-such-block",
                column,
                "By the roster and the school's year this student has no such block on this day.",
                "Correct the date or the block; if the school's year is wrong, correct it first.");
    }

    private static NotFound noSchool() {
        return new NotFound(
                "no-school",
                "date",
                "There is no school on this day.",
                "Correct the date; if the school's year is wrong, correct it first.");
    }

    private SchoolCalendar calendar(OrganisationId school) {
        return calendars.computeIfAbsent(school, schedule::calendar);
    }

    private List<SchoolClass> classesOf(PersonId student, LocalDate date) {
        return days.computeIfAbsent(date, this::timetable).getOrDefault(student, List.of());
    }

    /** Everybody's classes of a day: a file names the same day for hundreds of students. */
    private Map<PersonId, List<SchoolClass>> timetable(LocalDate date) {
        var byStudent = new HashMap<PersonId, List<SchoolClass>>();
        for (var school : roster.organisations()) {
            for (var one : roster.classesOf(school.id(), date)) {
                for (var student : one.students()) {
                    byStudent
                            .computeIfAbsent(student.id(), _ -> new ArrayList<>())
                            .add(one.schoolClass());
                }
            }
        }
        return byStudent;
    }
}
