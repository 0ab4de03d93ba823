package org.cairnlearn.standards.oneroster;

import java.util.List;

/** What is taught, whoever teaches it and when (OneRoster 1.1 CSV, courses.csv). */
public record Course(
        String sourcedId,
        Status status,
        String schoolYearSourcedId,
        String title,
        String courseCode,
        List<String> grades,
        String orgSourcedId,
        List<String> subjects)
        implements RosterRecord {
    public Course {
        grades = List.copyOf(grades);
        subjects = List.copyOf(subjects);
    }
}
