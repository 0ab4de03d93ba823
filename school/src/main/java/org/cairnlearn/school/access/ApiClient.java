package org.cairnlearn.school.access;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another system that may ask for data of a tenant.
 *
 * @param name what the office calls it
 * @param scopes what it may ask for
 */
public record ApiClient(UUID id, String name, Use use, Set<Standing.Scope> scopes, Life life) {
    /** As many letters as a name may have. */
    public static final int LONGEST_NAME = 80;

    /** A system that nobody has used for so long opens nothing any more. */
    public static final Duration LONGEST_UNUSED = Duration.ofDays(90);

    public ApiClient {
        scopes = Set.copyOf(scopes);
        if (name.isBlank() || name.length() > LONGEST_NAME || scopes.isEmpty()) {
            throw new IllegalArgumentException("A system has a name and a scope");
        }
    }

    /** Whose it is, which decides of which students it is told. */
    public enum Use {
        /** The school's own. */
        SCHOOL_WORK,
        /** A program of another company: students only with consent. */
        SHARING,
        /** Lists of names for others: no student whose family refused that. */
        DIRECTORY
    }

    /**
     * Since when and until when.
     *
     * @param ends the last day, counted in
     * @param usedAt when it last came for a token; null if never
     * @param revokedAt when it was taken back; null if it was not
     */
    public record Life(
            Instant madeAt,
            LocalDate ends,
            @Nullable Instant usedAt,
            @Nullable Instant revokedAt) {}

    /** What opens it, or why nothing does. */
    public enum State {
        OPEN,
        REVOKED,
        /** Its last day is over. */
        ENDED,
        /** Nobody has used it for {@link #LONGEST_UNUSED}. */
        UNUSED
    }

    /** Whether it opens anything at a moment of a day. */
    public State state(Instant now, LocalDate today) {
        var used = life.usedAt() == null ? life.madeAt() : life.usedAt();
        if (life.revokedAt() != null) {
            return State.REVOKED;
        }
        if (today.isAfter(life.ends())) {
            return State.ENDED;
        }
        return now.isAfter(used.plus(LONGEST_UNUSED)) ? State.UNUSED : State.OPEN;
    }
}
