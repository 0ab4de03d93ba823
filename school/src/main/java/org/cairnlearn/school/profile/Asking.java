package org.cairnlearn.school.profile;

import java.time.LocalDate;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;

/** Whether a student may ask now to be checked on a skill. */
public sealed interface Asking {
    /** Now. */
    record Open() implements Asking {}

    /** It has been asked and waits. */
    record Waiting(CheckRequest request) implements Asking {}

    /** Something that the skill builds on comes first. */
    record NotReady(Set<CompetencyId> inTheWay) implements Asking {
        public NotReady {
            inTheWay = Set.copyOf(inTheWay);
        }
    }

    /** The student has it, and it is fresh. */
    record Known() implements Asking {}

    /** The last check is too short ago: from this day on. */
    record From(LocalDate day) implements Asking {}

    /** First some work on it, since the last check. */
    record AfterWork() implements Asking {}

    /** As many checks as the policy gives in a school year have been. */
    record NoMore(int most) implements Asking {}
}
