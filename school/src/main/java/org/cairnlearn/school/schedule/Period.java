package org.cairnlearn.school.schedule;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A stretch of the school day.
 *
 * @param code its name in the school's own words, as classes on the roster name it ("3")
 * @param starts in the school's time zone
 * @param ends after it starts
 */
public record Period(String code, LocalTime starts, LocalTime ends) {
    public Period {
        if (code.isBlank() || !ends.isAfter(starts)) {
            throw new IllegalArgumentException(
                    "A period has a name and ends after it starts, not %s to %s"
                            .formatted(starts, ends));
        }
    }

    public int minutes() {
        return (int) Duration.between(starts, ends).toMinutes();
    }
}
