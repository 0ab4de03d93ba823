package org.cairnlearn.standards.oneroster;

import java.time.LocalDate;
import java.time.Year;

/**
 * A school year or a part of one (OneRoster 1.1 CSV, academicSessions.csv).
 *
 * @param endDate not before {@code startDate}
 * @param parentSourcedId the session this one is a part of; empty at the top
 * @param schoolYear the year in which the school year ends
 */
public record AcademicSession(
        String sourcedId,
        Status status,
        String title,
        SessionType type,
        LocalDate startDate,
        LocalDate endDate,
        String parentSourcedId,
        Year schoolYear)
        implements RosterRecord {}
