package org.cairnlearn.school.roster;

import java.util.Set;

/** Who is in a class on one date, without their names: for whoever counts. */
public record ClassMembers(Set<PersonId> students, Set<PersonId> staff) {
    public ClassMembers {
        students = Set.copyOf(students);
        staff = Set.copyOf(staff);
    }
}
