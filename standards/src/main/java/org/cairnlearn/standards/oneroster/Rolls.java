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
                new Roll<>(RosterFile.ORGS, Org.class),
                new Roll<>(RosterFile.ACADEMIC_SESSIONS, AcademicSession.class),
                new Roll<>(RosterFile.COURSES, Course.class),
                new Roll<>(RosterFile.CLASSES, SchoolClass.class),
                new Roll<>(RosterFile.ROLES, RoleAssignment.class),
                new Roll<>(RosterFile.USERS, User.class),
                new Roll<>(RosterFile.RELATIONSHIPS, Guardianship.class),
                new Roll<>(RosterFile.ENROLLMENTS, Enrollment.class));
    }

    List<Roll<?>> all() {
        return List.of(orgs, sessions, courses, classes, roles, users, relationships, enrollments);
    }
}
