package org.cairnlearn.school.support;

import java.util.List;
import org.cairnlearn.school.roster.PersonId;

/**
 * What a teacher must act on for one student: no service is named.
 *
 * @param helps what to do in class
 */
public record InClass(PersonId student, WeeklyMinutes minutes, List<String> helps) {
    public InClass {
        helps = List.copyOf(helps);
    }
}
