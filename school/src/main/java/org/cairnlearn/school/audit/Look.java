package org.cairnlearn.school.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** One person who saw one student on one screen on one day, once or more often. */
public record Look(By by, PersonId student, Ground ground, Way way, Times times) {
    /**
     * Who.
     *
     * @param person empty on a device that nobody signed in to
     * @param role as what the person came
     */
    public record By(@Nullable UUID account, @Nullable PersonId person, String role) {}

    /**
     * How.
     *
     * @param shown false when the answer was no
     */
    public record Way(Screen screen, Form form, boolean shown) {}

    /** When and how often. */
    public record Times(LocalDate day, int times, Instant first, Instant last) {}
}
