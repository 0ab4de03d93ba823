package org.cairnlearn.simulation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.simulation.learning.Chance;

/**
 * How people who mean well and have little time keep up what they meant to do: adults are away,
 * skip a talk and sign late, students are away. The same school has the same habits.
 */
public final class Habits {
    /** The share of days on which an adult is away. */
    public static final double AWAY = 0.05;

    /** The share of what an adult meant to do on a day and leaves out. */
    public static final double SKIPS = 0.2;

    /**
     * The share of days on which a student is in school and not to be had: at the nurse, on a trip.
     * With the days missed, about eight in a hundred.
     */
    public static final double CALLED_AWAY = 0.03;

    private final SimulatedSchool school;
    private final Map<SourcedId, Set<LocalDate>> missed = new HashMap<>();
    private final Map<SourcedId, LocalDate> firstDays = new HashMap<>();

    public Habits(SimulatedSchool school) {
        this.school = school;
        for (Absence absence : school.days().absences()) {
            if (absence.late().isEmpty()) {
                missed.computeIfAbsent(absence.student(), _ -> new HashSet<>())
                        .add(absence.day().date());
            }
        }
        for (Enrollment enrollment : school.roster().enrollments()) {
            firstDays.merge(
                    enrollment.person(),
                    enrollment.begin(),
                    (one, other) -> one.isBefore(other) ? one : other);
        }
    }

    /** The days with lessons before the school's own date, in order. */
    public List<LocalDate> days() {
        return school.days().calendar().before(school.seed().today()).stream()
                .map(SchoolDay::date)
                .toList();
    }

    /** Whether a student belongs to the school on a day. */
    public boolean isEnrolled(SourcedId student, LocalDate day) {
        return !day.isBefore(firstDays.getOrDefault(student, LocalDate.MAX));
    }

    /** Whether a student is enrolled on a day, there, and to be had. */
    public boolean isThere(SourcedId student, LocalDate day) {
        return isEnrolled(student, day)
                && !missed.getOrDefault(student, Set.of()).contains(day)
                && !chance("called away", student, day).happens(CALLED_AWAY);
    }

    /** Whether an adult is at work on a day. */
    public boolean isAtWork(SourcedId adult, LocalDate day) {
        return !chance("away", adult, day).happens(AWAY);
    }

    /** Whether an adult leaves out on a day what was meant for a student. */
    public boolean skips(SourcedId adult, SourcedId student, LocalDate day) {
        return chance("skips/" + adult, student, day).happens(SKIPS);
    }

    /** The luck of somebody on a day, in one matter. */
    public Chance chance(String matter, SourcedId person, LocalDate day) {
        return Chance.of(school.seed().seed(), matter + "/" + person + "/" + day);
    }

    /**
     * With whom each adult talks: section B's students with the teacher who answers for it, others
     * with one of those who teach them, so that all teachers have about as many.
     */
    public Map<SourcedId, List<SourcedId>> talkers() {
        var roster = school.roster();
        List<Section> lessons =
                roster.sections().stream()
                        .filter(section -> section.kind() == Section.Kind.LESSON)
                        .toList();
        Map<SourcedId, List<SourcedId>> adults = new HashMap<>();
        for (Section lesson : lessons) {
            SourcedId teacher = roster.members(lesson, Role.TEACHER).getFirst();
            roster.members(lesson, Role.STUDENT)
                    .forEach(student ->
                            adults.computeIfAbsent(student, _ -> new ArrayList<>()).add(teacher));
        }
        Set<SourcedId> sectionB = Set.copyOf(roster.members(lessons.getFirst(), Role.STUDENT));
        var talkers = new LinkedHashMap<SourcedId, List<SourcedId>>();
        int turn = 0;
        for (Person student : roster.people(Role.STUDENT)) {
            List<SourcedId> own = adults.getOrDefault(student.id(), List.of());
            if (!own.isEmpty()) {
                SourcedId adult =
                        sectionB.contains(student.id())
                                ? school.teacher()
                                : own.get(turn++ % own.size());
                talkers.computeIfAbsent(adult, _ -> new ArrayList<>()).add(student.id());
            }
        }
        return talkers;
    }
}
