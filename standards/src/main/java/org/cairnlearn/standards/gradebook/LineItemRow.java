package org.cairnlearn.standards.gradebook;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code lineItems.csv}: an assignment or an assessment of one class.
 *
 * @param line the physical line
 * @param sourcedId its id in the system that wrote the file
 * @param schoolClass the class's id in the roster
 * @param title what students know it by
 * @param dates when it was given and when it is due
 * @param deleted whether the other system has taken it away
 */
public record LineItemRow(
        long line,
        String sourcedId,
        String schoolClass,
        String title,
        Dates dates,
        boolean deleted) {

    /**
     * When.
     *
     * @param assigned from when it is to be seen; null when the file does not say
     * @param due its last day
     */
    public record Dates(@Nullable LocalDate assigned, LocalDate due) {}
}
