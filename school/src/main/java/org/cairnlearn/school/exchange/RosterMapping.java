package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.cairnlearn.school.roster.ClassType;
import org.cairnlearn.school.roster.Listing;
import org.cairnlearn.school.roster.PersonName;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.RosterSnapshot;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.Severity;
import org.cairnlearn.standards.oneroster.AcademicSession;
import org.cairnlearn.standards.oneroster.Course;
import org.cairnlearn.standards.oneroster.Enrollment;
import org.cairnlearn.standards.oneroster.EnrollmentRole;
import org.cairnlearn.standards.oneroster.Guardianship;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.cairnlearn.standards.oneroster.Org;
import org.cairnlearn.standards.oneroster.RosterFile;
import org.cairnlearn.standards.oneroster.RosterRecord;
import org.cairnlearn.standards.oneroster.Row;
import org.cairnlearn.standards.oneroster.SchoolClass;
import org.cairnlearn.standards.oneroster.Status;
import org.cairnlearn.standards.oneroster.TableReading;
import org.cairnlearn.standards.oneroster.User;
import org.cairnlearn.standards.oneroster.UserRole;
import org.cairnlearn.standards.spool.Spool;
import org.jspecify.annotations.Nullable;

/** Turns a roster as the standards tell it into the roster's own words. */
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
                listing(
                        RosterFile.RELATIONSHIPS,
                        from.guardianships(),
                        RosterMapping::guardianship),
                listing(RosterFile.CLASSES, from.classes(), RosterMapping::schoolClass),
                listing(RosterFile.ENROLLMENTS, from.enrollments(), RosterMapping::enrollment));
    }

    /** What has to be said about the mapping itself, after {@link #snapshot}. */
    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    private <R extends RosterRecord, T extends RosterEntry> Listing<T> listing(
            RosterFile file, List<Row<R>> rows, Function<R, T> entry) {
        var reading = from.find(file);
        if (reading.isEmpty()) {
            return Listing.unknown();
        }
        var here = Spool.filtered(rows, row -> row.value().status() != Status.TO_BE_DELETED);
        var deleted = Spool.filtered(rows, row -> row.value().status() == Status.TO_BE_DELETED);
        var inOrder = Spool.joined(here, deleted);
        return new Listing<>(
                Spool.mapped(here, row -> entry.apply(row.value())),
                Spool.mapped(deleted, row -> row.value().sourcedId()),
                reading.get().refusedIds(),
                extent(reading.get()),
                place -> inOrder.get(place).modified());
    }

    private Listing.Extent extent(TableReading reading) {
        return switch (reading.extent()) {
            case CHANGES -> Listing.Extent.CHANGES;
            case PART -> {
                warnings.add(nobodyIsGone(reading.total().file()));
                yield Listing.Extent.SOME;
            }
            case ALL -> {
                var nameless = reading.files().stream().filter(this::hasNamelessRows).findFirst();
                nameless.ifPresent(file -> warnings.add(nobodyIsGone(file.file())));
                yield nameless.isPresent() ? Listing.Extent.SOME : Listing.Extent.WHOLE;
            }
        };
    }

    /** Whether a row was refused of which not even the id is known. */
    private boolean hasNamelessRows(FileCount file) {
        return from.problems().stream()
                .filter(problem ->
                        problem.severity() == Severity.ERROR && problem.file().equals(file.file()))
                .anyMatch(problem ->
                        problem.code().endsWith(".field-count")
                                || ("sourcedId".equals(problem.field())
                                        && !problem.code().endsWith(".duplicate-id")));
    }

    private static Problem nobodyIsGone(String file) {
        return Problem.warning("roster.nothing-taken-for-gone", file)
                .saying(
                        "Not everything of this kind could be read, so that nothing that is lacking"
                                + " was taken for gone.",
                        "Correct or send what is named, then import again.");
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
                user.grades(),
                user.orgSourcedIds());
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
    private static @Nullable Role role(@Nullable UserRole role) {
        return switch (role) {
            case null -> null;
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
                type(of.classType()),
                of.courseSourcedId(),
                of.schoolSourcedId(),
                of.location(),
                of.periods(),
                of.subjects(),
                of.grades(),
                of.termSourcedIds());
    }

    private static ClassType type(org.cairnlearn.standards.oneroster.ClassType type) {
        return switch (type) {
            case SCHEDULED -> ClassType.SCHEDULED;
            case HOMEROOM -> ClassType.HOMEROOM;
            case ADVISORY -> ClassType.ADVISORY;
        };
    }

    private static RosterEntry.OfGuardianship guardianship(Guardianship bond) {
        return new RosterEntry.OfGuardianship(
                bond.sourcedId(),
                bond.studentSourcedId(),
                bond.guardianSourcedId(),
                bond.relation(),
                new RosterEntry.OfGuardianship.Terms(
                        bond.custody(), bond.contact(), bond.beginDate(), bond.endDate()));
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
