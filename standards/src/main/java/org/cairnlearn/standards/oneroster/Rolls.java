package org.cairnlearn.standards.oneroster;

import java.util.List;

/** The rolls of all rostering tables. */
record Rolls(
        Roll<Org> orgs,
        Roll<AcademicSession> sessions,
        Roll<Course> courses,
        Roll<SchoolClass> classes,
        Roll<RoleAssignment> roles,
        Roll<User> users,
        Roll<Guardianship> relationships,
        Roll<Enrollment> enrollments) {

    static Rolls empty() {
        return new Rolls(
                new Roll<>(RosterFile.ORGS),
                new Roll<>(RosterFile.ACADEMIC_SESSIONS),
                new Roll<>(RosterFile.COURSES),
                new Roll<>(RosterFile.CLASSES),
                new Roll<>(RosterFile.ROLES),
                new Roll<>(RosterFile.USERS),
                new Roll<>(RosterFile.RELATIONSHIPS),
                new Roll<>(RosterFile.ENROLLMENTS));
    }

    List<Roll<?>> all() {
        return List.of(orgs, sessions, courses, classes, roles, users, relationships, enrollments);
    }
}
