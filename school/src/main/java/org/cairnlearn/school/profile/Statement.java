package org.cairnlearn.school.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is said of a student: about the work, about what the student likes, about what
 * helps. It is never about a diagnosis. Nothing of it is ever written over.
 *
 * @param versions what it said from when on, the oldest first; at least one
 * @param views how the student sees it differently, the oldest first
 */
public record Statement(
        StatementId id, PersonId student, About about, List<Version> versions, List<View> views) {
    public Statement {
        versions = List.copyOf(versions);
        views = List.copyOf(views);
        if (versions.isEmpty()) {
            throw new IllegalArgumentException("A statement says something: " + id);
        }
    }

    /** What kind of thing it says, to whom, and what shows it. */
    public record About(Facet facet, Readers readers, Basis basis) {}

    /** What kind of thing a statement says. */
    public enum Facet {
        /** What the work shows. */
        STRENGTH,
        /** What the work does not show yet. */
        NEED,
        /** What the student likes to work on. */
        INTEREST,
        /** What helps the student to work. */
        HELP,
        /** What is done for the student, as far as the student wants it known. */
        SUPPORT
    }

    /** Who reads it. It is decided with the first word and never changes. */
    public enum Readers {
        /** The student, the family, and the adults who teach the student. */
        SHARED,
        /** The adults who teach the student. */
        PRIVATE
    }

    /**
     * What shows it.
     *
     * @param skill the skill whose work shows it; null where none is named
     * @param goal the goal that it comes from; null where it comes from none
     */
    public record Basis(@Nullable CompetencyId skill, @Nullable GoalId goal) {
        public static final Basis NOTHING = new Basis(null, null);
    }

    /**
     * What it said from a moment on.
     *
     * @param reviewBy by which day somebody shall look at it again
     */
    public record Version(Kind kind, String words, PersonId by, Instant at, LocalDate reviewBy) {}

    /** What was done. */
    public enum Kind {
        /** Somebody wrote it, or changed its words. */
        WRITTEN,
        /** Somebody kept it as the work had drafted it. */
        KEPT,
        /** Somebody looked at it, and it is still true. */
        CONFIRMED,
        /** It is no longer so. */
        CLOSED,
        /** A draft that somebody did not want. */
        DECLINED;

        boolean live() {
            return this == WRITTEN || this == KEPT || this == CONFIRMED;
        }
    }

    /** How the student sees it. */
    public record View(Instant at, String words) {}

    /** What it says now. */
    public Version now() {
        return versions.getLast();
    }

    /** Whether it still stands. */
    public boolean live() {
        return now().kind().live();
    }

    /** Whether its words are those that the work drafted. */
    public boolean asDrafted() {
        return versions.getFirst().kind() == Kind.KEPT
                && versions.getFirst().words().equals(now().words());
    }

    /** Whether it is in the student's own words: then nobody else changes them. */
    public boolean own() {
        return versions.getFirst().by().equals(student);
    }

    /** The number of the newest version: who changes it names it, so that no change is lost. */
    public int number() {
        return versions.size();
    }
}
