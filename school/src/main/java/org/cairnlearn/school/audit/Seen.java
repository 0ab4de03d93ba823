package org.cairnlearn.school.audit;

import java.time.Instant;

/**
 * How many different students an account has been shown, and how many it asked for and was refused.
 * The person's own data do not count.
 *
 * @param hour shown since the later of two moments
 * @param day shown since the earlier one
 */
public record Seen(int hour, int day, int refusedHour, int refusedDay) {
    /** Since when to count. */
    public record Since(Instant hour, Instant day) {}

    /** The most that was shown in either time. */
    public int most() {
        return Math.max(hour, day);
    }

    /** The most that was refused in either time. */
    public int refusedMost() {
        return Math.max(refusedHour, refusedDay);
    }

    /** Shown or refused, in the longer time. */
    public int all() {
        return most() + refusedMost();
    }
}
