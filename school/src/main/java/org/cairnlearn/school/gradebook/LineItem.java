package org.cairnlearn.school.gradebook;

import java.time.LocalDate;
import org.cairnlearn.school.roster.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * An assignment or an assessment of one class in another system (OneRoster 1.2, LineItem).
 *
 * @param sourcedId its id there
 * @param schoolClass for whose students it is
 * @param title what they know it by
 * @param dates when it was given and when it is due
 */
public record LineItem(String sourcedId, ClassId schoolClass, String title, Dates dates) {

    /**
     * When.
     *
     * @param assigned from when it is to be seen; null when the system does not say
     * @param due its last day, as the other system has it
     */
    public record Dates(@Nullable LocalDate assigned, LocalDate due) {}
}
