package org.cairnlearn.school.access;

import java.time.LocalDate;
import java.util.Set;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;

/** What somebody wants to see or change. */
public sealed interface Resource {
    /** Whose it is. */
    TenantId tenant();

    /**
     * A student.
     *
     * @param schools where the student is; empty where nobody asks for a school's sake
     */
    record OfStudent(TenantId tenant, PersonId student, Set<OrganisationId> schools)
            implements Resource {
        public OfStudent {
            schools = Set.copyOf(schools);
        }
    }

    /**
     * A class on a day.
     *
     * @param day which day of the class it is about
     */
    record OfClass(TenantId tenant, ClassId schoolClass, LocalDate day) implements Resource {}

    /** A school, or the district. */
    record OfOrganisation(TenantId tenant, OrganisationId organisation) implements Resource {}

    /** An adult's own work. */
    record OfAdult(TenantId tenant, PersonId adult) implements Resource {}

    /**
     * The numbers of a study.
     *
     * @param smallest how many students the smallest cell has
     */
    record OfStudy(TenantId tenant, String study, int smallest) implements Resource {}

    /** The tenant as a whole. */
    record Common(TenantId tenant) implements Resource {}
}
