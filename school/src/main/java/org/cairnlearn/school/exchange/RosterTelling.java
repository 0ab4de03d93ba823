package org.cairnlearn.school.exchange;

import java.time.Year;
import java.util.Arrays;
import java.util.List;
import org.cairnlearn.school.roster.Role;
import org.cairnlearn.school.roster.RosterEntry;
import org.cairnlearn.school.roster.RosterEntry.ClassRole;
import org.cairnlearn.school.roster.Told;
import org.cairnlearn.standards.oneroster.AcademicSession;
import org.cairnlearn.standards.oneroster.ClassType;
import org.cairnlearn.standards.oneroster.Course;
import org.cairnlearn.standards.oneroster.Enrollment;
import org.cairnlearn.standards.oneroster.EnrollmentRole;
import org.cairnlearn.standards.oneroster.Org;
import org.cairnlearn.standards.oneroster.OrgType;
import org.cairnlearn.standards.oneroster.RosterRecord;
import org.cairnlearn.standards.oneroster.SchoolClass;
import org.cairnlearn.standards.oneroster.SessionType;
import org.cairnlearn.standards.oneroster.Status;
import org.cairnlearn.standards.oneroster.User;
import org.cairnlearn.standards.oneroster.UserRole;
import org.cairnlearn.standards.oneroster.Vocabulary;

/**
 * Turns the roster's own records into OneRoster's: {@link RosterMapping} the other way round.
 *
 * @param top the organisation of people who are said to be in none
 */
record RosterTelling(String top) {
    RosterRecord record(Told told) {
        var status = told.active() ? Status.ACTIVE : Status.TO_BE_DELETED;
        return switch (told.entry()) {
            case RosterEntry.OfOrganisation one ->
                    new Org(
                            one.sourcedId(),
                            status,
                            one.name(),
                            word(OrgType.values(), one.type()),
                            "",
                            one.parent());
            case RosterEntry.OfTerm one -> session(one, status);
            case RosterEntry.OfCourse one ->
                    new Course(
                            one.sourcedId(),
                            status,
                            "",
                            one.title(),
                            one.code(),
                            one.grades(),
                            one.organisation(),
                            one.subjects());
            case RosterEntry.OfPerson one -> user(one, told, status);
            case RosterEntry.OfClass one -> schoolClass(one, status);
            case RosterEntry.OfEnrollment one ->
                    new Enrollment(
                            one.sourcedId(),
                            status,
                            one.schoolClass(),
                            told.related().getFirst(),
                            one.person(),
                            role(one.role()),
                            one.primary(),
                            one.begins(),
                            one.ends());
            case RosterEntry.OfGuardianship _ ->
                    throw new IllegalArgumentException("It is told with its student");
        };
    }

    private static AcademicSession session(RosterEntry.OfTerm term, Status status) {
        return new AcademicSession(
                term.sourcedId(),
                status,
                term.title(),
                word(SessionType.values(), term.type()),
                term.starts(),
                term.ends(),
                term.parent(),
                Year.parse(term.schoolYear()));
    }

    private User user(RosterEntry.OfPerson person, Told told, Status status) {
        return new User(
                person.sourcedId(),
                status,
                told.active(),
                person.organisations().isEmpty() ? List.of(top) : person.organisations(),
                role(person.role() == null ? Role.STUDENT : person.role()),
                person.username(),
                person.name().given(),
                person.name().family(),
                "",
                person.identifier(),
                person.email(),
                person.grades(),
                told.related(),
                User.PreferredName.NONE);
    }

    private static SchoolClass schoolClass(RosterEntry.OfClass one, Status status) {
        return new SchoolClass(
                one.sourcedId(),
                status,
                one.title(),
                one.grades(),
                one.course(),
                one.code(),
                type(one.type()),
                one.location(),
                one.school(),
                one.terms(),
                one.subjects(),
                one.periods());
    }

    private static ClassType type(org.cairnlearn.school.roster.ClassType type) {
        return switch (type) {
            case SCHEDULED -> ClassType.SCHEDULED;
            case HOMEROOM -> ClassType.HOMEROOM;
            case ADVISORY -> ClassType.ADVISORY;
        };
    }

    /** Families and administrators are kept under one word each, whatever theirs was. */
    private static UserRole role(Role role) {
        return switch (role) {
            case STUDENT -> UserRole.STUDENT;
            case TEACHER -> UserRole.TEACHER;
            case AIDE -> UserRole.AIDE;
            case ADMINISTRATOR -> UserRole.SITE_ADMINISTRATOR;
            case FAMILY -> UserRole.GUARDIAN;
            case PROCTOR -> UserRole.PROCTOR;
        };
    }

    private static EnrollmentRole role(ClassRole role) {
        return switch (role) {
            case STUDENT -> EnrollmentRole.STUDENT;
            case TEACHER -> EnrollmentRole.TEACHER;
            case AIDE -> EnrollmentRole.AIDE;
            case ADMINISTRATOR -> EnrollmentRole.ADMINISTRATOR;
            case PROCTOR -> EnrollmentRole.PROCTOR;
        };
    }

    private static <E extends Vocabulary> E word(E[] words, String text) {
        return Arrays.stream(words)
                .filter(one -> one.text().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Not a word of OneRoster: " + text));
    }
}
