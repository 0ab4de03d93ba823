package org.cairnlearn.school.budget;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Days on which much is read, such as those of report cards.
 *
 * @param times how many times the usual limits hold
 */
public record Window(UUID id, String name, Days days, int times) {
    /** The most that a window can raise limits. */
    public static final int MOST_TIMES = 5;

    /** As many letters as a name may have. */
    public static final int LONGEST = 80;

    public Window {
        if (name.isBlank() || name.length() > LONGEST || times < 2 || times > MOST_TIMES) {
            throw new IllegalArgumentException("A window has a name, and raises 2 to 5 times");
        }
    }

    /** From the first to the last day, counted in. */
    public record Days(LocalDate first, LocalDate last) {
        public Days {
            if (last.isBefore(first)) {
                throw new IllegalArgumentException("A window ends after it begins");
            }
        }
    }
}
