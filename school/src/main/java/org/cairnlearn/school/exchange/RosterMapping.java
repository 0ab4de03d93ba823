package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.cairnlearn.standards.oneroster.AcademicSession;
import org.cairnlearn.standards.oneroster.Course;
import org.cairnlearn.standards.oneroster.Enrollment;
import org.cairnlearn.standards.oneroster.EnrollmentRole;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.Org;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.RosterRecord;
import org.cairnlearn.standards.oneroster.Row;
import org.cairnlearn.standards.oneroster.SchoolClass;
import org.cairnlearn.standards.oneroster.Status;
import org.cairnlearn.standards.oneroster.User;
import org.cairnlearn.standards.oneroster.UserRole;

/** Turns a OneRoster package into the roster's own words. */
final class RosterMapping {
    private final OneRosterPackage from;
    private final List<Problem> warnings = new ArrayList<>();

    RosterMapping(OneRosterPackage from) {
        this.from = from;
    }

    RosterSnapshot snapshot() {
        return new RosterSnapshot(
                listing(RosterFile.ORGS, from.orgs(), RosterMapping::organisation),
                listing(RosterFile.ACADEMIC_SESSIONS, from.academicSessions(), RosterMapping::term),
                listing(RosterFile.COURSES, from.courses(), RosterMapping::course),
                listing(RosterFile.USERS, from.users(), RosterMapping::person),
                listing(RosterFile.CLASSES, from.classes(), RosterMapping::schoolClass),
                listing(RosterFile.ENROLLMENTS, from.enrollments(), RosterMapping::enrollment));
    }

    /** What has to be said about the mapping itself, after {@link #snapshot}. */
    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    private <R extends RosterRecord, T extends RosterEntry> Listing<T> listing(
            RosterFile file, List<Row<R>> rows, Function<R, T> entry) {
        var count = from.findCount(file);
        if (count.isEmpty()) {
            return Listing.unknown();
        }
        var entries = new ArrayList<T>(rows.size());
        var deleted = new HashSet<String>();
        for (var row : rows) {
            if (row.value().status() == Status.TO_BE_DELETED) {
                deleted.add(row.value().sourcedId());
            } else {
                entries.add(entry.apply(row.value()));
            }
        }
        var unread = new HashSet<>(from.refusedIds().getOrDefault(file, Set.of()));
        var name = count.get().file();
        var whole = count.get().whole() && !hasNamelessRows(name);
        if (!whole) {
            warnings.add(nobodyIsGone(name));
        }
        return new Listing<>(entries, deleted, unread, whole);
    }

    /** Whether a row was refused of which not even the id is known. */
    private boolean hasNamelessRows(String file) {
        return from.problems().stream()
                .filter(problem ->
                        problem.severity() == Severity.ERROR && problem.file().equals(file))
                .anyMatch(problem ->
                        problem.code().endsWith(".field-count")
                                || ("sourcedId".equals(problem.field())
                                        && !problem.code().endsWith(".duplicate-id")));
    }

    private static Problem nobodyIsGone(String file) {
        return Problem.warning("roster.nothing-taken-for-gone", file)
                .saying(
                        "Some rows of this file could not even be told by their id, so that nothing"
                                + " it lacks was taken for gone.",
                        "Correct the rows named for this file, then import again.");
    }

    private static RosterEntry.OfOrganisation organisation(Org org) {
        return new RosterEntry.OfOrganisation(
                org.sourcedId(), org.name(), org.type().text(), org.parentSourcedId());
    }

    private static RosterEntry.OfTerm term(AcademicSession session) {
        return new RosterEntry.OfTerm(
                session.sourcedId(),
                session.title(),
                session.type().text(),
                session.startDate(),
                session.endDate(),
                session.parentSourcedId(),
                session.schoolYear().toString());
    }

    private static RosterEntry.OfCourse course(Course course) {
        return new RosterEntry.OfCourse(
                course.sourcedId(),
                course.title(),
                course.courseCode(),
                course.orgSourcedId(),
                course.subjects(),
                course.grades());
    }

    private static RosterEntry.OfPerson person(User user) {
        return new RosterEntry.OfPerson(
                user.sourcedId(),
                name(user),
                role(user.role()),
                user.username(),
                user.email(),
                user.identifier(),
                user.grades());
    }

    /** The names that somebody goes by, where the roster has them; the id when it has none. */
    private static PersonName name(User user) {
        var given = first(user.preferred().given(), user.givenName());
        var family = first(user.preferred().family(), user.familyName());
        return given.isBlank() && family.isBlank()
                ? new PersonName("", user.sourcedId())
                : new PersonName(given, family);
    }

    private static String first(String preferred, String other) {
        return Optional.of(preferred).filter(name -> !name.isBlank()).orElse(other);
    }

    /** A counselor is taken as an aide: whoever may see more is given it by somebody. */
    private static Role role(UserRole role) {
        return switch (role) {
            case STUDENT -> Role.STUDENT;
            case TEACHER -> Role.TEACHER;
            case AIDE, COUNSELOR -> Role.AIDE;
            case PROCTOR -> Role.PROCTOR;
            case GUARDIAN, PARENT, RELATIVE -> Role.FAMILY;
            case ADMINISTRATOR,
                    DISTRICT_ADMINISTRATOR,
                    PRINCIPAL,
                    SITE_ADMINISTRATOR,
                    SYSTEM_ADMINISTRATOR ->
                    Role.ADMINISTRATOR;
        };
    }

    private static RosterEntry.OfClass schoolClass(SchoolClass of) {
        return new RosterEntry.OfClass(
                of.sourcedId(),
                of.title(),
                of.classCode(),
                of.courseSourcedId(),
                of.schoolSourcedId(),
                of.location(),
                of.periods(),
                of.subjects(),
                of.grades(),
                of.termSourcedIds());
    }

    private static RosterEntry.OfEnrollment enrollment(Enrollment enrollment) {
        return new RosterEntry.OfEnrollment(
                enrollment.sourcedId(),
                enrollment.classSourcedId(),
                enrollment.userSourcedId(),
                role(enrollment.role()),
                enrollment.primary(),
                enrollment.beginDate(),
                enrollment.endDate());
    }

    private static ClassRole role(EnrollmentRole role) {
        return switch (role) {
            case STUDENT -> ClassRole.STUDENT;
            case TEACHER -> ClassRole.TEACHER;
            case AIDE -> ClassRole.AIDE;
            case ADMINISTRATOR -> ClassRole.ADMINISTRATOR;
            case PROCTOR -> ClassRole.PROCTOR;
        };
    }
}
