package org.cairnlearn.standards.oneroster;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.standards.oneroster.User.PreferredName;
import org.cairnlearn.standards.spool.KeyLookup;
import org.cairnlearn.standards.spool.Spool;
import org.jspecify.annotations.Nullable;

/** Makes records out of the rows of each table, checking every cell on the way. */
final class RosterMaker {
    private final Roll<Org> orgs;
    private final Roll<AcademicSession> sessions;
    private final Roll<Course> courses;
    private final Roll<SchoolClass> classes;
    private final Roll<User> users;
    private KeyLookup<RoleAssignment> roles =
            new KeyLookup<>(List.of(), RoleAssignment::userSourcedId);

    RosterMaker(Rolls rolls) {
        this.orgs = rolls.orgs();
        this.sessions = rolls.sessions();
        this.courses = rolls.courses();
        this.classes = rolls.classes();
        this.users = rolls.users();
    }

    Optional<Org> org(RosterCells row) {
        return row.made(
                new Org(
                        row.id(),
                        row.status(),
                        row.required("name"),
                        row.word("type", OrgType.values()),
                        row.optional("identifier"),
                        row.parent("parentSourcedId")));
    }

    Optional<AcademicSession> session(RosterCells row) {
        var session =
                new AcademicSession(
                        row.id(),
                        row.status(),
                        row.required("title"),
                        row.word("type", SessionType.values()),
                        row.date("startDate"),
                        row.date("endDate"),
                        row.parent("parentSourcedId"),
                        row.year("schoolYear"));
        row.inOrder(session.startDate(), session.endDate(), "endDate");
        return row.made(session);
    }

    Optional<Course> course(RosterCells row) {
        return row.made(
                new Course(
                        row.id(),
                        row.status(),
                        row.optionalReference("schoolYearSourcedId", sessions),
                        row.required("title"),
                        row.optional("courseCode"),
                        row.list("grades"),
                        row.reference("orgSourcedId", orgs),
                        row.list("subjects")));
    }

    Optional<SchoolClass> schoolClass(RosterCells row) {
        return row.made(
                new SchoolClass(
                        row.id(),
                        row.status(),
                        row.required("title"),
                        row.list("grades"),
                        row.reference("courseSourcedId", courses),
                        row.optional("classCode"),
                        row.word("classType", ClassType.values()),
                        row.optional("location"),
                        row.reference("schoolSourcedId", orgs),
                        row.has("termSourcedIds")
                                ? row.references("termSourcedIds", sessions)
                                : List.of(),
                        row.list("subjects"),
                        row.list("periods")));
    }

    Optional<RoleAssignment> role(RosterCells row) {
        row.noteColumn("userSourcedId");
        return row.made(
                new RoleAssignment(
                        row.id(),
                        row.status(),
                        row.plainId("userSourcedId"),
                        row.word("roleType", RoleType.values()) == RoleType.PRIMARY,
                        row.word("role", UserRole.values()),
                        row.reference("orgSourcedId", orgs)));
    }

    /** Makes the roles known that the next users are given. */
    void roles(Roll<RoleAssignment> read) {
        var rows = Spool.mapped(read.rows(), Row::value);
        roles = new KeyLookup<>(rows, RoleAssignment::userSourcedId);
    }

    /** Somebody's roles, the primary ones first. */
    private List<RoleAssignment> rolesOf(String user) {
        return roles.find(user).stream()
                .filter(role -> role.status() == Status.ACTIVE)
                .sorted(Comparator.comparing(RoleAssignment::primary).reversed())
                .toList();
    }

    Optional<User> user(RosterCells row) {
        String id = row.id();
        var held = rolesOf(id);
        var orgIds =
                row.optional("orgSourcedIds").isEmpty() && mayLackOrgs(row, held)
                        ? held.stream().map(RoleAssignment::orgSourcedId).distinct().toList()
                        : row.references("orgSourcedIds", orgs);
        return row.made(
                new User(
                        id,
                        row.status(),
                        row.flag("enabledUser"),
                        orgIds,
                        role(row, held),
                        row.required("username"),
                        row.required("givenName"),
                        row.required("familyName"),
                        row.optional("middleName"),
                        row.optional("identifier"),
                        row.optional("email"),
                        row.list("grades"),
                        row.ids("agentSourcedIds"),
                        preferred(row)));
    }

    /** Other formats than OneRoster's own may know a role and no organisation. */
    private static boolean mayLackOrgs(RosterCells row, List<RoleAssignment> held) {
        return !held.isEmpty() || row.isChange() || (row.has("role") && !row.has("orgSourcedIds"));
    }

    private static @Nullable UserRole role(RosterCells row, List<RoleAssignment> held) {
        if (!row.optional("role").isEmpty()) {
            return row.word("role", UserRole.values());
        }
        if (!held.isEmpty()) {
            return held.getFirst().role();
        }
        return row.isChange() ? null : row.word("role", UserRole.values());
    }

    Optional<Guardianship> relationship(RosterCells row) {
        String student = row.reference("userSourcedId", users);
        String guardian = row.reference("relationshipUserSourcedId", users);
        var relationship =
                new Guardianship(
                        Guardianship.id(student, guardian),
                        row.status(),
                        student,
                        guardian,
                        row.optional("relationshipRole"),
                        row.truth("custody"),
                        row.truth("contact"),
                        row.optionalDate("beginDate"),
                        row.optionalDate("endDate"));
        row.inOrder(relationship.beginDate(), relationship.endDate(), "endDate");
        return row.made(relationship);
    }

    private static PreferredName preferred(RosterCells row) {
        var name =
                new PreferredName(
                        row.optional("preferredGivenName"),
                        row.optional("preferredMiddleName"),
                        row.optional("preferredFamilyName"));
        return name.equals(PreferredName.NONE) ? PreferredName.NONE : name;
    }

    Optional<Enrollment> enrollment(RosterCells row) {
        var enrollment =
                new Enrollment(
                        row.id(),
                        row.status(),
                        row.reference("classSourcedId", classes),
                        row.reference("schoolSourcedId", orgs),
                        row.reference("userSourcedId", users),
                        row.word("role", EnrollmentRole.values()),
                        row.optionalFlag("primary"),
                        row.optionalDate("beginDate"),
                        row.optionalDate("endDate"));
        row.inOrder(enrollment.beginDate(), enrollment.endDate(), "endDate");
        return row.made(enrollment);
    }

    /** Whether a role is somebody's main one at an org (OneRoster 1.2 CSV, roles.csv). */
    private enum RoleType implements Vocabulary {
        PRIMARY("primary"),
        SECONDARY("secondary");

        private final String text;

        RoleType(String text) {
            this.text = text;
        }

        @Override
        public String text() {
            return text;
        }
    }
}
