package org.cairnlearn.school.roster;

import org.cairnlearn.school.roster.RosterEntry.OfClass;
import org.cairnlearn.school.roster.RosterEntry.OfCourse;
import org.cairnlearn.school.roster.RosterEntry.OfEnrollment;
import org.cairnlearn.school.roster.RosterEntry.OfGuardianship;
import org.cairnlearn.school.roster.RosterEntry.OfOrganisation;
import org.cairnlearn.school.roster.RosterEntry.OfPerson;
import org.cairnlearn.school.roster.RosterEntry.OfTerm;

/** A roster as the school's own system tells it at one moment. */
public record RosterSnapshot(
        Listing<OfOrganisation> organisations,
        Listing<OfTerm> terms,
        Listing<OfCourse> courses,
        Listing<OfPerson> people,
        Listing<OfGuardianship> guardianships,
        Listing<OfClass> classes,
        Listing<OfEnrollment> enrollments) {
    Listing<? extends RosterEntry> of(RosterKind kind) {
        return switch (kind) {
            case ORGANISATION -> organisations;
            case TERM -> terms;
            case COURSE -> courses;
            case PERSON -> people;
            case GUARDIANSHIP -> guardianships;
            case CLASS -> classes;
            case ENROLLMENT -> enrollments;
        };
    }
}
