package org.cairnlearn.standards.attendance;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table of attendance.
 *
 * @param line the physical line
 * @param student the student's id in the roster
 * @param block of which block it speaks
 */
public record AttendanceRow(long line, String student, LocalDate date, Block block, Status status) {
    /**
     * Which block; neither of the two is the whole day.
     *
     * @param period in the school's own words; may be empty
     * @param schoolClass the class's id in the roster; may be empty
     */
    public record Block(String period, String schoolClass) {
        public boolean wholeDay() {
            return period.isEmpty() && schoolClass.isEmpty();
        }
    }

    /** What the row says. */
    public sealed interface Status {
        /** Was there. */
        record Present() implements Status {}

        /** Was not there. */
        record Absent() implements Status {}

        /**
         * Came late.
         *
         * @param minutes how late, from 1; null where the table does not say
         */
        record Late(@Nullable Integer minutes) implements Status {}
    }
}
