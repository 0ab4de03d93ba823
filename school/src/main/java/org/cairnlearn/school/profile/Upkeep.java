package org.cairnlearn.school.profile;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is said of a student is up to date: each part was written or looked at again within
 * the days of a review. Private notes do not count: the same is true for whoever asks.
 *
 * @param until through which day each part is up to date; parts of which nothing is said are absent
 * @param today the day that is asked about
 */
public record Upkeep(PersonId student, Map<Part, LocalDate> until, LocalDate today) {
    public Upkeep {
        until = Map.copyOf(until);
    }

    /** What a profile must say. */
    public enum Part {
        STRENGTH,
        NEED,
        INTEREST,
        /** Promised, gone on with, spoken of or ended. */
        GOAL
    }

    /** How one part stands. */
    public enum State {
        CURRENT,
        /** There, and nobody has looked at it for long. */
        OLD,
        MISSING
    }

    /** How a part stands. */
    public State of(Part part) {
        var last = until(part);
        return last == null ? State.MISSING : last.isBefore(today) ? State.OLD : State.CURRENT;
    }

    /** Through which day a part is up to date; null where nothing is said. */
    public @Nullable LocalDate until(Part part) {
        return until.get(part);
    }

    /** Whether all parts are. */
    public boolean current() {
        return Arrays.stream(Part.values()).allMatch(part -> of(part) == State.CURRENT);
    }

    static Map<Part, LocalDate> none() {
        return new EnumMap<>(Part.class);
    }
}
