package org.cairnlearn.school.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants imported as evidence, beyond what every import is told.
 *
 * @param skills tables that say which of the log's skills is which competency
 * @param students tables that say which of the log's students is which of the roster
 * @param source the name of the system that wrote the log; with the log's own numbers it makes a
 *     row known when it comes again
 * @param start the instant of the log's second 0; null: the source's own once it is known, else so
 *     that the log ends now
 * @param addStudents whether a student whom the roster doesn't know is added
 */
public record EvidenceWish(
        ImportWish wish,
        List<Path> skills,
        List<Path> students,
        String source,
        @Nullable Instant start,
        boolean addStudents) {
    /** The source of a log whose importer names none. */
    public static final String USUAL_SOURCE = "response-log";

    public EvidenceWish {
        skills = List.copyOf(skills);
        students = List.copyOf(students);
    }
}
