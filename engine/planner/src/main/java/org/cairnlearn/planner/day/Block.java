package org.cairnlearn.planner.day;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A stretch of the school day. Blocks of a day never overlap; "the next block" is the next by time.
 *
 * @param id its name
 * @param start when it begins
 * @param end when it is over, after {@code start}
 */
public record Block(BlockId id, LocalTime start, LocalTime end) {
    public Block {
        if (!end.isAfter(start)) {
            throw new InvalidProblem("end", "comes after the start");
        }
    }

    /** How long it is. */
    public int minutes() {
        return (int) Duration.between(start, end).toMinutes();
    }
}
