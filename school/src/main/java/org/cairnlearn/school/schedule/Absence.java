package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.Set;
import org.cairnlearn.school.roster.PersonId;

/**
 * When an adult is not there.
 *
 * @param begins the first day
 * @param ends the last day
 * @param periods the codes of the periods that are meant; none for whole days
 */
public record Absence(
        PersonId person, LocalDate begins, LocalDate ends, Set<String> periods, AbsenceKind kind) {
    public Absence {
        if (ends.isBefore(begins)) {
            throw new IllegalArgumentException("An absence ends on its first day or later");
        }
        periods = Set.copyOf(periods);
    }

    /** Whether the adult is away in a period of a day that the absence holds on. */
    public boolean covers(String period) {
        return kind != AbsenceKind.HERE && (periods.isEmpty() || periods.contains(period));
    }
}
