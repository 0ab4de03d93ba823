package org.cairnlearn.school.roster;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * When a class is given, and for whom.
 *
 * @param begins the first day of its first term; null when it is in no term
 * @param ends the last day of its last term; null when it is in no term
 * @param grades the grade codes as the roster has them
 */
public record CourseTime(
        @Nullable LocalDate begins, @Nullable LocalDate ends, List<String> grades) {
    public CourseTime {
        grades = List.copyOf(grades);
    }
}
