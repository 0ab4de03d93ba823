package org.cairnlearn.school.competency;

import java.util.Arrays;
import java.util.Optional;

/**
 * The levels of the mastery scale: as many stones as the level's number. Their order is fixed; a
 * school may rename them. {@link #NOT_STARTED} means that no work has been seen, which is not the
 * same as low.
 */
public enum Level {
    NOT_STARTED("notStarted"),
    STARTING("starting"),
    GETTING_THERE("gettingThere"),
    GOT_IT("gotIt"),
    GOES_FURTHER("goesFurther");

    private final String field;

    Level(String field) {
        this.field = field;
    }

    public int stones() {
        return ordinal();
    }

    /** What a policy document calls it. */
    String field() {
        return field;
    }

    static Optional<Level> of(String field) {
        return Arrays.stream(values()).filter(level -> level.field.equals(field)).findFirst();
    }
}
