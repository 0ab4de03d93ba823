package org.cairnlearn.school.audit;

import java.time.LocalDate;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long the log is kept ({@code cairn.audit.keep-years}). Eight years from each line are seven
 * and more after the school year in which it was written.
 *
 * @param keepYears from {@link #LEAST} to {@link #MOST}
 */
@ConfigurationProperties("cairn.audit")
public record Retention(@DefaultValue("8") int keepYears) {
    /** How long the database keeps a line whatever anybody says. */
    public static final int LEAST = 3;

    /** The longest; nothing is kept for ever. */
    public static final int MOST = 100;

    /** What holds where nobody says otherwise. */
    public static final int STANDARD = 8;

    public Retention {
        if (!allows(keepYears)) {
            throw new IllegalArgumentException(
                    "cairn.audit.keep-years lies between %d and %d, not %d"
                            .formatted(LEAST, MOST, keepYears));
        }
    }

    /** Whether a log may be kept for so many years. */
    public static boolean allows(int years) {
        return years >= LEAST && years <= MOST;
    }

    /** The first day of which everything is still there. */
    LocalDate first(LocalDate today) {
        return today.minusYears(keepYears);
    }

    /** Lines of before this day may have gone; of this day and later none. */
    static LocalDate mayHaveGoneBefore(LocalDate today) {
        return today.minusYears(LEAST);
    }
}
