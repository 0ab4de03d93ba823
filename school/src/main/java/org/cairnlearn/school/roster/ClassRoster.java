package org.cairnlearn.school.roster;

import java.util.List;

/**
 * Who is in a class on one date: students and staff by enrollment, each by family then given name.
 */
public record ClassRoster(SchoolClass schoolClass, List<Person> students, List<Person> staff) {
    public ClassRoster {
        students = List.copyOf(students);
        staff = List.copyOf(staff);
    }
}
