package org.cairnlearn.school.schedule;

import java.time.Duration;
import java.time.LocalTime;

/**
 * A stretch of the school day.
 *
 * @param code its name in the school's own words, as classes on the roster name it ("3")
 * @param name what people call it; the code where nothing more is said
 * @param starts in the school's time zone
 * @param ends after it starts
 * @param flex whether it is a flex block, for which the whole school can be mixed
 */
public record Period(String code, String name, LocalTime starts, LocalTime ends, boolean flex) {
    public Period {
        if (code.isBlank() || !ends.isAfter(starts)) {
            throw new IllegalArgumentException(
                    "A period has a name and ends after it starts, not %s to %s"
                            .formatted(starts, ends));
        }
        name = name.isBlank() ? code : name;
    }

    /** A period for classes that is called by its code. */
    public Period(String code, LocalTime starts, LocalTime ends) {
        this(code, code, starts, ends, false);
    }

    public int minutes() {
        return (int) Duration.between(starts, ends).toMinutes();
    }
}
