package org.cairnlearn.school.web.kit;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.BlockPlan;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.SchoolCalendar;
import org.cairnlearn.school.schedule.SchoolDay;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose blocks a day has. What is not among a person's own slots is not there for that person. */
@Component
public final class Slots {
    /** No holiday is as long. */
    private static final int FAR = 120;

    private final RosterBook roster;
    private final ScheduleBook schedule;
    private final Gate gate;

    Slots(RosterBook roster, ScheduleBook schedule, Gate gate) {
        this.roster = roster;
        this.schedule = schedule;
        this.gate = gate;
    }

    /**
     * One class in one period.
     *
     * @param period in the school's own words; empty when the roster gives none
     * @param times null when the school has not said when the period is
     */
    public record Slot(SchoolClass schoolClass, String period, @Nullable Period times) {
        /** Whether the whole school is mixed then. */
        public boolean isFlex() {
            return times != null && times.flex();
        }

        /** Flex, where the school calls it so; else Block 3; empty without a period. */
        public String called(Words words) {
            if (times != null && !times.name().equals(period)) {
                return times.name();
            }
            return period.isEmpty() ? "" : words.say("teacher.today.block", "name", period);
        }

        public int minutes() {
            return times == null ? SchoolDay.USUAL_MINUTES : times.minutes();
        }

        /**
         * Where a group is: in its own room, else in the class's.
         *
         * @param otherwise what to say where neither is known
         */
        public String place(String room, String otherwise) {
            var own = schoolClass.location();
            return !room.isEmpty() ? room : own == null ? otherwise : own;
        }

        public Block.Section on(LocalDate date) {
            return new Block.Section(schoolClass.id(), date, period);
        }
    }

    /**
     * A student's classes of a day: one slot for each period in which they meet on that day, in the
     * order of the day; none on a day without school.
     */
    public List<Slot> attended(PersonId student, LocalDate date) {
        return of(roster.classesOf(student, date), date);
    }

    /** The classes of a day in which an adult may do something, own and covered, the same way. */
    public List<Slot> of(PersonId adult, LocalDate date, Action action) {
        return of(classes(adult, date, action), date);
    }

    /** The same with those that do not take place. */
    public List<Slot> all(PersonId adult, LocalDate date, Action action) {
        var classes = classes(adult, date, action);
        return Stream.concat(of(classes, date).stream(), lost(classes, date).stream())
                .sorted(Comparator.comparing(Slots::begins))
                .toList();
    }

    private List<SchoolClass> classes(PersonId adult, LocalDate date, Action action) {
        var classes =
                roster.classesOf(adult, date).stream()
                        .filter(one -> gate.opens(adult, action, Gate.schoolClass(one.id(), date)))
                        .collect(Collectors.toCollection(ArrayList::new));
        var covered = new HashSet<>(gate.covered(adult, action, date));
        classes.forEach(own -> covered.remove(own.id()));
        if (!covered.isEmpty()) {
            classes.addAll(roster.classes(covered).values());
        }
        return classes;
    }

    /** The blocks of a day that a student's classes lose alone. */
    public List<Slot> alone(PersonId student, LocalDate date) {
        return alone(roster.classesOf(student, date), date);
    }

    /** The same of the classes in which an adult may do something. */
    public List<Slot> alone(PersonId adult, LocalDate date, Action action) {
        return alone(classes(adult, date, action), date);
    }

    /** All blocks of a day that a student's classes lose, with everybody or alone. */
    public List<Slot> lost(PersonId student, LocalDate date) {
        return lost(roster.classesOf(student, date), date);
    }

    /** The same of the classes in which an adult may do something. */
    public List<Slot> lost(PersonId adult, LocalDate date, Action action) {
        return lost(classes(adult, date, action), date);
    }

    private List<Slot> lost(List<SchoolClass> classes, LocalDate date) {
        var calendars = calendars(classes);
        return classes.stream()
                .flatMap(one -> {
                    var calendar = of(one, calendars);
                    return calendar.lost(one, date).stream()
                            .map(period ->
                                    new Slot(one, period, times(calendar.day(date), period)));
                })
                .sorted(Comparator.comparing(Slots::begins))
                .toList();
    }

    private static @Nullable Period times(SchoolDay day, String period) {
        return Stream.concat(day.periods().stream(), day.lost().stream())
                .filter(one -> one.code().equals(period))
                .findFirst()
                .orElse(null);
    }

    private List<Slot> alone(List<SchoolClass> classes, LocalDate date) {
        var calendars = calendars(classes);
        return lost(classes, date).stream()
                .filter(slot ->
                        of(slot.schoolClass(), calendars).day(date).lost().stream()
                                .noneMatch(all -> all.code().equals(slot.period())))
                .toList();
    }

    private List<Slot> of(List<SchoolClass> classes, LocalDate date) {
        var calendars = calendars(classes);
        return classes.stream()
                .flatMap(one -> slots(one, of(one, calendars), date))
                .sorted(Comparator.comparing(Slots::begins))
                .toList();
    }

    /**
     * The first day on or after a date on which a class of somebody's meets, within the term that
     * holds then.
     */
    public Optional<LocalDate> nextDay(PersonId person, LocalDate from) {
        return roster.nextDayWithClasses(person, from).flatMap(first -> nextDayOf(person, first));
    }

    private Optional<LocalDate> nextDayOf(PersonId person, LocalDate first) {
        var classes = roster.classesOf(person, first);
        var calendars = calendars(classes);
        return first.datesUntil(first.plusDays(FAR))
                .filter(day ->
                        classes.stream()
                                .anyMatch(one -> !of(one, calendars).meets(one, day).isEmpty()))
                .findFirst();
    }

    private static SchoolCalendar of(
            SchoolClass one, Map<OrganisationId, SchoolCalendar> calendars) {
        return Objects.requireNonNull(calendars.get(one.school()), "asked for above");
    }

    /** The day as the school of somebody has it. */
    public SchoolDay dayOf(PersonId person, LocalDate date) {
        return schedule.calendarOf(person).day(date);
    }

    /** The slot of a plan among those in which an adult may do something. */
    public Slot of(PersonId adult, BlockPlan plan, Action action) {
        return of(adult, plan.block().date(), action).stream()
                .filter(slot -> slot.on(plan.block().date()).equals(plan.block()))
                .findFirst()
                .orElseThrow(NotThere::new);
    }

    private Map<OrganisationId, SchoolCalendar> calendars(List<SchoolClass> classes) {
        return schedule.calendars(
                classes.stream().map(SchoolClass::school).collect(Collectors.toSet()));
    }

    private static Stream<Slot> slots(SchoolClass one, SchoolCalendar calendar, LocalDate date) {
        var day = calendar.day(date);
        return calendar.meets(one, date).stream()
                .map(period ->
                        new Slot(
                                calendar.closedRooms(date, period).placed(one),
                                period,
                                day.findPeriod(period).orElse(null)));
    }

    private static LocalTime begins(Slot slot) {
        return slot.times() == null ? LocalTime.MAX : slot.times().starts();
    }
}
