package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import org.cairnlearn.school.roster.ClassId;
import org.jspecify.annotations.Nullable;

/**
 * A block that does not take place on a day: a fire drill, a storm, a trip.
 *
 * @param period the code of its period
 * @param only the class that alone loses it; null where nobody has it
 */
public record LostBlock(LocalDate date, String period, @Nullable ClassId only) {
    /** A block that nobody has. */
    public LostBlock(LocalDate date, String period) {
        this(date, period, null);
    }
}
