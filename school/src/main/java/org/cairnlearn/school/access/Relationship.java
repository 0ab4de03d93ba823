package org.cairnlearn.school.access;

import java.time.LocalDate;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How somebody stands to somebody or something, from a first to a last day: a fact of the roster,
 * of who answers for whom, or of what somebody was given the right to.
 */
public record Relationship(Kind kind, Whom whom, Days days) {
    /** What it is. */
    public enum Kind {
        /** The person itself. */
        SELF,
        /** A teacher of the class, the first one or another. */
        TEACHES,
        /** An aide in the class. */
        AIDS,
        MANAGES_CASE,
        MENTORS,
        COUNSELS,
        SUBSTITUTES,
        /** Has students of other classes in the own session of a flex block. */
        HOSTS,
        /** Looks after the student, and may decide: without custody there is none. */
        LOOKS_AFTER,
        /** Leads a school, or all that stands at the top: then the tenant as a whole too. */
        LEADS,
        COORDINATES_FLEX,
        GUARDS_PRIVACY,
        RESEARCHES,
        OPERATES,
        /** Belongs to the tenant. */
        BELONGS
    }

    /** To whom or what. */
    public sealed interface Whom {
        record OfPerson(PersonId person) implements Whom {}

        record OfClass(ClassId schoolClass) implements Whom {}

        /** This one; what stands below it is said too. */
        record OfOrganisation(OrganisationId organisation) implements Whom {}

        record OfStudy(String study) implements Whom {}

        /** The tenant as a whole. */
        record OfAll() implements Whom {}
    }

    /**
     * From when to when.
     *
     * @param first null: always been
     * @param last counted in; null: open
     */
    public record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
        public static final Days ALWAYS = new Days(null, null);

        public static Days only(LocalDate day) {
            return new Days(day, day);
        }

        public boolean include(LocalDate day) {
            return !notYet(day) && !over(day);
        }

        boolean notYet(LocalDate day) {
            return first != null && day.isBefore(first);
        }

        boolean over(LocalDate day) {
            return last != null && day.isAfter(last);
        }
    }
}
