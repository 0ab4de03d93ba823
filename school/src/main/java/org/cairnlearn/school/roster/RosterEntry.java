package org.cairnlearn.school.roster;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One record of a roster as it came from the school's own system: it names others by their sourced
 * ids. A text or a reference that the source leaves out is empty.
 */
public sealed interface RosterEntry {
    /** The id in the school's own system, unique among the entries of its kind; never empty. */
    String sourcedId();

    /**
     * @param parent the organisation above it
     */
    record OfOrganisation(String sourcedId, String name, String type, String parent)
            implements RosterEntry {
        public OfOrganisation {
            named(sourcedId);
        }
    }

    /**
     * @param type OneRoster's word: term, gradingPeriod, schoolYear, semester
     * @param starts its first day
     * @param ends its last day, counted in
     * @param parent the session it is a part of
     * @param schoolYear the year in which its school year ends
     */
    record OfTerm(
            String sourcedId,
            String title,
            String type,
            LocalDate starts,
            LocalDate ends,
            String parent,
            String schoolYear)
            implements RosterEntry {
        public OfTerm {
            named(sourcedId);
            inOrder(starts, ends);
        }
    }

    /**
     * @param organisation who offers it
     */
    record OfCourse(
            String sourcedId,
            String title,
            String code,
            String organisation,
            List<String> subjects,
            List<String> grades)
            implements RosterEntry {
        public OfCourse {
            named(sourcedId);
            subjects = List.copyOf(subjects);
            grades = List.copyOf(grades);
        }
    }

    /**
     * @param role null when a change leaves it as it is
     * @param identifier a second id that the school uses, such as a state student number
     * @param grades grade codes as the source has them
     * @param organisations where the person belongs
     */
    record OfPerson(
            String sourcedId,
            PersonName name,
            @Nullable Role role,
            String username,
            String email,
            String identifier,
            List<String> grades,
            List<String> organisations)
            implements RosterEntry {
        public OfPerson {
            named(sourcedId);
            grades = List.copyOf(grades);
            organisations = List.copyOf(organisations);
        }
    }

    /**
     * @param student a person
     * @param guardian who looks after the student
     * @param relation in the school's own word
     * @param terms what is known about it
     */
    record OfGuardianship(
            String sourcedId, String student, String guardian, String relation, Terms terms)
            implements RosterEntry {
        /**
         * What a guardian may do, and when.
         *
         * @param custody whether he or she may decide for the student; null if not said
         * @param contact whether the school may turn to him or her; null if not said
         */
        public record Terms(
                @Nullable Boolean custody,
                @Nullable Boolean contact,
                @Nullable LocalDate begins,
                @Nullable LocalDate ends) {
            /** Nothing is known but the bond. */
            public static final Terms UNKNOWN = new Terms(null, null, null, null);

            public Terms {
                if (begins != null && ends != null) {
                    inOrder(begins, ends);
                }
            }
        }

        public OfGuardianship {
            named(sourcedId);
        }
    }

    /**
     * @param type what it is there for
     * @param school an organisation; a class without a known one is not taken in
     * @param terms the terms in which it is given; none means all the time
     */
    record OfClass(
            String sourcedId,
            String title,
            String code,
            ClassType type,
            String course,
            String school,
            String location,
            List<String> periods,
            List<String> subjects,
            List<String> grades,
            List<String> terms)
            implements RosterEntry {
        public OfClass {
            named(sourcedId);
            periods = List.copyOf(periods);
            subjects = List.copyOf(subjects);
            grades = List.copyOf(grades);
            terms = List.copyOf(terms);
        }
    }

    /**
     * @param schoolClass a class; an enrollment in none that is active is not taken in
     * @param person a person; an enrollment of nobody who is active is not taken in
     * @param primary whether a teacher is the main teacher
     * @param begins the first day; null when the class's terms say it
     * @param ends the last day, counted in; null when the class's terms say it
     */
    record OfEnrollment(
            String sourcedId,
            String schoolClass,
            String person,
            ClassRole role,
            boolean primary,
            @Nullable LocalDate begins,
            @Nullable LocalDate ends)
            implements RosterEntry {
        public OfEnrollment {
            named(sourcedId);
            if (begins != null && ends != null) {
                inOrder(begins, ends);
            }
        }
    }

    /** What somebody is in a class. */
    enum ClassRole {
        STUDENT,
        TEACHER,
        AIDE,
        ADMINISTRATOR,
        PROCTOR;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static void named(String sourcedId) {
        if (sourcedId.isBlank()) {
            throw new IllegalArgumentException("An entry of a roster needs a sourced id");
        }
    }

    private static void inOrder(LocalDate starts, LocalDate ends) {
        if (ends.isBefore(starts)) {
            throw new IllegalArgumentException(
                    "Nothing that starts on %s ends on %s".formatted(starts, ends));
        }
    }
}
