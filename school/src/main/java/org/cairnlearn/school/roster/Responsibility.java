package org.cairnlearn.school.roster;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * That somebody of the staff answers for students, beside teaching them.
 *
 * @param ends the last day, counted in; null while it is open
 */
public record Responsibility(
        PersonId staff, Kind kind, Whom whom, LocalDate begins, @Nullable LocalDate ends) {
    public Responsibility {
        if (ends != null && ends.isBefore(begins)) {
            throw new IllegalArgumentException(
                    "Nothing ends on %s before it begins on %s".formatted(ends, begins));
        }
        if (kind == Kind.SUBSTITUTE && (ends == null || whom instanceof Whom.OfStudent)) {
            throw new IllegalArgumentException("A substitute has a class and a last day");
        }
    }

    /** What somebody answers for. Who is case manager is the {@code support} module's. */
    public enum Kind {
        /** Talks with the student about goals and progress. */
        MENTOR,
        /** Counsels the student. */
        COUNSELLOR,
        /** Stands in for the teacher of a class, and sees the sheets of these days only. */
        SUBSTITUTE
    }

    /** For whom somebody answers. */
    public sealed interface Whom {
        /** One student. */
        record OfStudent(PersonId student) implements Whom {}

        /** The students of a class, as they come and go. */
        record OfClass(ClassId schoolClass) implements Whom {}
    }

    /** One that was given and not taken back. */
    public record Given(ResponsibilityId id, Responsibility what) {}
}
