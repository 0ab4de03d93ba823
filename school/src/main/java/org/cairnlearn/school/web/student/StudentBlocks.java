package org.cairnlearn.school.web.student;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.gradebook.GradebookBook;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.Route;
import org.cairnlearn.school.plan.DayBook;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Slots.Slot;
import org.springframework.stereotype.Component;

/**
 * Reads the blocks of a student's day: what is approved, and where the base timetable holds, for
 * good or until more is shared. A day of which nothing is decided yet has no blocks, but one of
 * which a block is lost keeps the others.
 */
@Component
class StudentBlocks {
    private static final int WEEK = 6;
    private static final int MOST_DUE = 5;

    private final Slots slots;
    private final DayBook days;
    private final RosterBook roster;
    private final MaterialBook materials;
    private final GradebookBook gradebook;

    StudentBlocks(
            Slots slots,
            DayBook days,
            RosterBook roster,
            MaterialBook materials,
            GradebookBook gradebook) {
        this.slots = slots;
        this.days = days;
        this.roster = roster;
        this.materials = materials;
        this.gradebook = gradebook;
    }

    /** Something that is due in another system. */
    record Due(String title, String schoolClass, LocalDate by) {}

    /**
     * A student's blocks of a day.
     *
     * @param slots where the student is then: of two classes in one period the one
     * @param lost what does not take place, of all classes
     * @param alone what of it the student's classes lose alone
     */
    record Day(
            SchoolDay day,
            List<Slot> slots,
            List<Slot> lost,
            List<Slot> alone,
            List<StudentDay.Shared> shared,
            List<StudentFacts.Usual> usual) {
        boolean isEmpty() {
            return shared.isEmpty() && usual.isEmpty();
        }
    }

    /** One block and what is known of it. */
    private record Found(Slot slot, Whereabouts where) {
        boolean decided() {
            return where.shared() != null || where.standing() == Whereabouts.Standing.BASE;
        }
    }

    /** Where a student is in each block of a day, planned or not. */
    List<Slot> slots(PersonId student, LocalDate date) {
        return found(student, date).stream().map(Found::slot).toList();
    }

    private List<Found> found(PersonId student, LocalDate date) {
        var own = slots.attended(student, date);
        var whereabouts = own.isEmpty() ? List.<Whereabouts>of() : days.of(student, date);
        return own.stream().flatMap(slot -> found(slot, whereabouts).stream()).toList();
    }

    Day of(PersonId student, LocalDate date) {
        var found = found(student, date);
        var day = slots.dayOf(student, date);
        var lost = slots.lost(student, date);
        var decided =
                !lost.isEmpty() || !day.lost().isEmpty() || found.stream().anyMatch(Found::decided);
        return new Day(
                day,
                found.stream().map(Found::slot).toList(),
                lost,
                slots.alone(student, date),
                found.stream().flatMap(StudentBlocks::shared).toList(),
                decided ? usual(found, date) : List.of());
    }

    private List<StudentFacts.Usual> usual(List<Found> found, LocalDate date) {
        var usual = found.stream().filter(one -> one.where().shared() == null).toList();
        var classes = usual.stream().map(one -> one.slot().schoolClass()).distinct().toList();
        var staff =
                roster.rostersOf(classes, date).stream()
                        .collect(
                                Collectors.toMap(
                                        one -> one.schoolClass().id(),
                                        StudentBlocks::staff,
                                        (one, _) -> one)); // it may meet twice, elsewhere
        return usual.stream()
                .map(one ->
                        new StudentFacts.Usual(
                                one.slot(),
                                staff.getOrDefault(one.slot().schoolClass().id(), List.of()),
                                one.where().standing() == Whereabouts.Standing.PROPOSED))
                .toList();
    }

    /** What is due in other systems in the week that begins on a date, the soonest first. */
    List<Due> due(PersonId student, LocalDate date) {
        var classes =
                roster.classesOf(student, date).stream()
                        .collect(Collectors.toMap(SchoolClass::id, SchoolClass::title));
        return gradebook.due(student, classes.keySet(), date, date.plusDays(WEEK)).stream()
                .limit(MOST_DUE)
                .map(item ->
                        new Due(
                                item.title(),
                                classes.getOrDefault(item.schoolClass(), ""),
                                item.dates().due()))
                .toList();
    }

    /** The ways to work on some skills. */
    Map<CompetencyId, List<Route>> routes(Collection<CompetencyId> skills) {
        return skills.isEmpty() ? Map.of() : materials.routes(skills);
    }

    private static Optional<Found> found(Slot slot, List<Whereabouts> whereabouts) {
        return whereabouts.stream()
                .filter(one -> one.base().id().equals(slot.schoolClass().id()))
                .filter(one -> one.period().equals(slot.period()))
                .findFirst()
                .map(one -> new Found(slot, one));
    }

    private static Stream<StudentDay.Shared> shared(Found found) {
        var shared = found.where().shared();
        return shared == null
                ? Stream.empty()
                : Stream.of(new StudentDay.Shared(found.slot(), shared.plan(), shared.place()));
    }

    private static List<String> staff(ClassRoster pupils) {
        return pupils.staff().stream().map(adult -> adult.name().full()).toList();
    }
}
