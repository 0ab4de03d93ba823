package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import org.cairnlearn.school.schedule.SchoolCalendar;

/**
 * When a school's students sign up for flex blocks, and when its evening proposals are made.
 *
 * @param callsAWeek how often in a week one adult can call the same student
 * @param plansAt from what time on the next school day is proposed
 */
public record DayRule(Moment opens, Moment closes, int callsAWeek, LocalTime plansAt) {
    private static final int MOST_DAYS = 30;
    private static final int MOST_CALLS = 10;

    public DayRule {
        if (!isFit(opens, closes, callsAWeek)) {
            throw new IllegalArgumentException(
                    "Sign-up closes after it opens, within %d school days".formatted(MOST_DAYS));
        }
    }

    /** What holds until a school says otherwise. */
    public static final DayRule USUAL =
            new DayRule(
                    new Moment(5, LocalTime.of(7, 0)),
                    new Moment(1, LocalTime.of(15, 0)),
                    2,
                    LocalTime.of(16, 0));

    /** Whether these make a rule. */
    public static boolean isFit(Moment opens, Moment closes, int callsAWeek) {
        return opens.isFit()
                && closes.isFit()
                && opens.isBefore(closes)
                && callsAWeek >= 1
                && callsAWeek <= MOST_CALLS;
    }

    /**
     * A time before a block.
     *
     * @param days how many school days before it
     * @param at by the clock
     */
    public record Moment(int days, LocalTime at) {
        private boolean isFit() {
            return days >= 0 && days <= MOST_DAYS;
        }

        private boolean isBefore(Moment other) {
            return days > other.days || days == other.days && at.isBefore(other.at);
        }

        LocalDateTime before(LocalDate date, SchoolCalendar calendar) {
            return calendar.before(date, days).atTime(at);
        }
    }

    /** When students sign up for a block of a day. */
    SignUps.Window window(LocalDate date, SchoolCalendar calendar) {
        return new SignUps.Window(opens.before(date, calendar), closes.before(date, calendar));
    }
}
