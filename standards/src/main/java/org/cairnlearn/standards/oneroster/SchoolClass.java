package org.cairnlearn.standards.oneroster;

import java.util.List;

/**
 * A course as it is given to one group (OneRoster 1.1 CSV, classes.csv).
 *
 * @param grades grade codes as the sender writes them
 * @param termSourcedIds the academic sessions in which it is given, at least one
 * @param periods names of the periods of the day as the sender writes them
 */
public record SchoolClass(
        String sourcedId,
        Status status,
        String title,
        List<String> grades,
        String courseSourcedId,
        String classCode,
        ClassType classType,
        String location,
        String schoolSourcedId,
        List<String> termSourcedIds,
        List<String> subjects,
        List<String> periods)
        implements RosterRecord {
    public SchoolClass {
        grades = List.copyOf(grades);
        termSourcedIds = List.copyOf(termSourcedIds);
        subjects = List.copyOf(subjects);
        periods = List.copyOf(periods);
    }
}
