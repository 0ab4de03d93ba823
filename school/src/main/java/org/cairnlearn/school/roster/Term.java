package org.cairnlearn.school.roster;

import java.time.LocalDate;

/**
 * A stretch of the year in which there are classes.
 *
 * @param begins its first day
 * @param ends its last day
 */
public record Term(LocalDate begins, LocalDate ends) {
    public Term {
        if (ends.isBefore(begins)) {
            throw new IllegalArgumentException("A term ends on its first day or later");
        }
    }

    public boolean has(LocalDate date) {
        return !date.isBefore(begins) && !date.isAfter(ends);
    }
}
