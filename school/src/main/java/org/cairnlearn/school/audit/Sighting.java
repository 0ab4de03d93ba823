package org.cairnlearn.school.audit;

import java.util.Set;
import org.cairnlearn.school.roster.PersonId;

/**
 * What one answer shows, as it is written down.
 *
 * @param screen the pattern of the route, never what stood in the address
 * @param students who is in it for certain
 * @param perhaps ids in it that may be students or anything else
 */
record Sighting(
        Onlooker who, String screen, Form form, Set<PersonId> students, Set<PersonId> perhaps) {
    public Sighting {
        students = Set.copyOf(students);
        perhaps = Set.copyOf(perhaps);
    }

    /** Nobody in it, and nothing that could be somebody. */
    boolean isEmpty() {
        return students.isEmpty() && perhaps.isEmpty();
    }
}
