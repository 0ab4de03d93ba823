package org.cairnlearn.school.command;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.cairnlearn.school.exchange.ImportWish;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants imported as evidence, beyond what every import is told.
 *
 * @param skills tables that say which of the log's skills is which competency
 * @param students tables that say which of the log's students is which of the roster
 * @param source the name of the program that wrote the log; with the log's own numbers it makes a
 *     row known when it comes again. Null takes what the file says
 * @param start the instant of the log's second 0; null when the log says it itself
 * @param addStudents whether a student whom the roster doesn't know is added
 */
record EvidenceWish(
        ImportWish wish,
        List<Path> skills,
        List<Path> students,
        @Nullable String source,
        @Nullable Instant start,
        boolean addStudents) {
    EvidenceWish {
        skills = List.copyOf(skills);
        students = List.copyOf(students);
    }
}
