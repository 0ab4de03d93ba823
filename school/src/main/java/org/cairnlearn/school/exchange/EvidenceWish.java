package org.cairnlearn.school.exchange;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants imported as evidence or as test results, beyond what every import is told.
 *
 * @param source the name of the system that wrote the file; with the file's own numbers it makes a
 *     row known when it comes again
 * @param start the instant of the log's second 0; null: the source's own once it is known, else so
 *     that the log ends now
 */
public record EvidenceWish(
        ImportWish wish, Maps maps, String source, @Nullable Instant start, Choices choices) {
    /** The source of a log whose importer names none. */
    public static final String USUAL_SOURCE = "response-log";

    /**
     * What the file's own words mean here.
     *
     * @param skills tables that say which of the log's skills is which competency
     * @param students tables that say which of the file's students is which of the roster
     * @param columns a table that says which column of a table of test results holds what; null: as
     *     it was last said for this source
     */
    public record Maps(List<Path> skills, List<Path> students, @Nullable Path columns) {
        /** Everything goes by the school's own ids and codes. */
        public static final Maps NONE = of(List.of(), List.of());

        public Maps {
            skills = List.copyOf(skills);
            students = List.copyOf(students);
        }

        /** Without a table of columns. */
        public static Maps of(List<Path> skills, List<Path> students) {
            return new Maps(skills, students, null);
        }
    }

    /**
     * What the importer decides.
     *
     * @param addStudents whether a student whom the roster doesn't know is added
     * @param correct whether a known row that says something else now corrects what it said; else
     *     it is a conflict
     * @param model which of a DataShop export's skill models counts; null: its first
     */
    public record Choices(boolean addStudents, boolean correct, @Nullable String model) {
        public static final Choices NONE = new Choices(false, false, null);

        /** With students whom the roster doesn't know. */
        public static final Choices ADDING = new Choices(true, false, null);
    }
}
