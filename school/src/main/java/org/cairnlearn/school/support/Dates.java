package org.cairnlearn.school.support;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From when to when something holds.
 *
 * @param ends the last day, counted in; null while it is open
 */
public record Dates(LocalDate begins, @Nullable LocalDate ends) {
    public Dates {
        if (ends != null && ends.isBefore(begins)) {
            throw new IllegalArgumentException(
                    "Nothing ends on %s before it begins on %s".formatted(ends, begins));
        }
    }

    /** Whether it is over before this day. */
    public boolean over(LocalDate day) {
        return ends != null && ends.isBefore(day);
    }

    String text() {
        return begins + (ends == null ? " –" : " – " + ends);
    }
}
