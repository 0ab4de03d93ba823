package org.cairnlearn.school.research;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.study.PlanPaper;
import org.jspecify.annotations.Nullable;

/**
 * A study as it was registered.
 *
 * @param school the school or district that registered it
 */
public record RegisteredStudy(
        StudyCode code,
        OrganisationId school,
        PlanPaper.Read plan,
        Scope scope,
        Registration registration) {

    /**
     * Whom and what it is about.
     *
     * @param classes all of whose students are in it, but for those whose families refused
     * @param skills whose levels are in it, in their order
     */
    public record Scope(List<ClassId> classes, List<CompetencyId> skills) {
        public Scope {
            classes = List.copyOf(classes);
            skills = List.copyOf(skills);
            if (classes.isEmpty() || skills.isEmpty()) {
                throw new IllegalArgumentException("A study has a class and a skill at least");
            }
        }
    }

    /**
     * The days on which the researcher may look.
     *
     * @param last counted in
     */
    public record Days(LocalDate first, LocalDate last) {
        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("The last day is not before the first");
            }
        }

        boolean include(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }
    }

    /** Who registered it when, and why. */
    public record Entry(PersonId by, Instant at, String reason) {
        /** The shortest reason that says something. */
        public static final int SHORTEST = 10;

        public static final int LONGEST = 500;
    }

    /**
     * For whom it was registered.
     *
     * @param ended when it was ended before its time; null otherwise
     */
    public record Registration(
            PersonId researcher, Days days, Entry entry, @Nullable Instant ended) {}

    /** Whether its researcher may look on a day. */
    public boolean isOpen(LocalDate day) {
        return registration.ended() == null && registration.days().include(day);
    }

    /** The days of the plan whose levels may be told on a day, in their order. */
    public List<LocalDate> measured(LocalDate day) {
        return plan.days().stream().filter(one -> !one.isAfter(day)).toList();
    }
}
