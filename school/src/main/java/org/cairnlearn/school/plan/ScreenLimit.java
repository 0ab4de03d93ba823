package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.school.roster.SchoolClass;
import org.springframework.stereotype.Component;

/**
 * How many minutes before a screen the school's rule leaves a student of a grade in a day: what the
 * planner keeps to and what choices keep to. To be called inside a piece of {@code Work}.
 */
@Component
public final class ScreenLimit {
    private final SchoolReader schools;
    private final RosterBook roster;

    ScreenLimit(SchoolReader schools, RosterBook roster) {
        this.schools = schools;
        this.roster = roster;
    }

    /** By the lowest grade that a student's classes name; empty where the school sets no limit. */
    public Optional<Integer> of(List<SchoolClass> classes) {
        var times = roster.courseTimes(classes.stream().map(SchoolClass::id).toList());
        var grades = times.values().stream().flatMap(one -> one.grades().stream()).toList();
        return classes.stream()
                .findFirst()
                .flatMap(one ->
                        Grades.lowest(grades)
                                .flatMap(grade ->
                                        Grades.of(
                                                schools.rules(one.school()).screenMinutes(),
                                                grade)));
    }
}
