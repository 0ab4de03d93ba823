package org.cairnlearn.standards.oneroster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's place in a class (OneRoster 1.1 CSV, enrollments.csv).
 *
 * @param primary whether a teacher is the main teacher of the class; false if not said
 * @param beginDate first day; null if not said
 * @param endDate not before {@code beginDate}; null if not said
 */
public record Enrollment(
        String sourcedId,
        Status status,
        String classSourcedId,
        String schoolSourcedId,
        String userSourcedId,
        EnrollmentRole role,
        boolean primary,
        @Nullable LocalDate beginDate,
        @Nullable LocalDate endDate)
        implements RosterRecord {}
