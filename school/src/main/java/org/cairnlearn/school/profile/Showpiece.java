package org.cairnlearn.school.profile;

import java.time.Instant;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something that a student shows. It raises no level by itself: a teacher who has seen it says so,
 * and marks it like other work.
 *
 * @param said what teachers said to it, the oldest first
 */
public record Showpiece(
        ShowpieceId id, PersonId student, What what, Instant added, List<Word> said) {
    public Showpiece {
        said = List.copyOf(said);
    }

    /**
     * What it is.
     *
     * @param skill the skill that it shows; null where none is named
     * @param words what it shows, in the student's own words
     * @param detail the address of a link, or whom it was explained to; empty otherwise
     */
    public record What(
            Kind kind, @Nullable CompetencyId skill, String words, String detail, Circle circle) {}

    /** What kind of thing it is. */
    public enum Kind {
        PHOTO,
        FILE,
        LINK,
        /** The student explained it to somebody. */
        EXPLAINED;

        /** Whether a file comes with it. */
        public boolean hasFile() {
            return this == PHOTO || this == FILE;
        }
    }

    /** Who sees it; each circle holds the one before. */
    public enum Circle {
        ME,
        TEACHERS,
        FAMILY
    }

    /** What a teacher said to it. */
    public record Word(PersonId by, Instant at, String words) {}

    /** A file to be sent. */
    public record Content(String name, String mediaType, byte[] bytes) {}
}
