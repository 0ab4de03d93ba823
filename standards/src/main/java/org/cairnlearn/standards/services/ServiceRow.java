package org.cairnlearn.standards.services;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of services.
 *
 * @param line the physical line
 * @param student the student's id in the roster
 * @param ends null while it is open
 */
public record ServiceRow(
        long line, String student, What what, LocalDate begins, @Nullable LocalDate ends) {
    /** What the row says the student has. */
    public sealed interface What {
        /**
         * A service.
         *
         * @param provider a person's id in the roster, or a name; may be empty
         * @param pushIn in the classroom, not elsewhere
         */
        record Service(String name, String provider, int minutesAWeek, boolean pushIn)
                implements What {}

        /** Something that helps in class. */
        record Accommodation(String helps) implements What {}

        /**
         * A case manager.
         *
         * @param person the id in the roster
         */
        record CaseManager(String person) implements What {}
    }
}
