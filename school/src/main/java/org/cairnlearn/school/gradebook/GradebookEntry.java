package org.cairnlearn.school.gradebook;

import java.time.LocalDate;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** A record of a gradebook as other systems keep and read it; others by their sourced ids. */
public sealed interface GradebookEntry {
    String sourcedId();

    /**
     * A kind of work.
     *
     * @param title what it is called
     */
    record OfCategory(String sourcedId, String title) implements GradebookEntry {}

    /**
     * An assignment or an assessment of one class.
     *
     * @param title what students know it by
     * @param of where it belongs
     * @param assigned from when it is to be seen; null when nobody said
     * @param due its last day
     */
    record OfLineItem(
            String sourcedId, String title, Place of, @Nullable LocalDate assigned, LocalDate due)
            implements GradebookEntry {

        /**
         * Where it belongs.
         *
         * @param school of the class; it is told and never taken from others
         */
        public record Place(String schoolClass, String school, String category) {}
    }

    /**
     * How a student did in a line item.
     *
     * @param schoolClass of the line item; it is told and never taken from others
     * @param status how far the work is, in the standard's words
     * @param on the day of the score
     */
    record OfResult(String sourcedId, Whose whose, String schoolClass, String status, LocalDate on)
            implements GradebookEntry {

        /**
         * Whose result of what.
         *
         * @param student by the sourced id
         * @param person the same student
         */
        public record Whose(String lineItem, String student, PersonId person) {}
    }

    /** Which kind of records. */
    enum Kind {
        CATEGORY,
        LINE_ITEM,
        RESULT
    }

    /** Its kind. */
    default Kind kind() {
        return switch (this) {
            case OfCategory _ -> Kind.CATEGORY;
            case OfLineItem _ -> Kind.LINE_ITEM;
            case OfResult _ -> Kind.RESULT;
        };
    }
}
