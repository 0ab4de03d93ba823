package org.cairnlearn.school.plan;

import java.time.LocalDate;
import java.util.Optional;
import org.cairnlearn.school.schedule.SchoolCalendar;

/**
 * How much of the minutes of a week is due, and until when. Of a week in which planning begins it
 * is the share of the days from then on, for what was before was given as before. The share of a
 * few days is less than a place, and not everybody can have one: so it may wait for the first day
 * of the week after, where it is due with all else.
 */
record Dues(SchoolCalendar calendar, LocalDate today) {
    private static final int DAYS = 7;
    private static final double NEARLY_NOTHING = 1e-9;

    /**
     * What is reckoned.
     *
     * @param from since when what is given counts
     * @param weeks how many weeks' minutes are due
     * @param daysLeft school days until they must be given, today among them
     */
    record Span(LocalDate from, double weeks, int daysLeft) {
        int due(int weekly) {
            return (int) Math.ceil(weekly * weeks - NEARLY_NOTHING);
        }
    }

    /**
     * What is reckoned today.
     *
     * @param first the first day of the last weeks that was planned; may be today
     */
    Span of(Optional<LocalDate> first) {
        var week = calendar.week().begin(today);
        var begun = first.filter(day -> day.isBefore(today)).orElse(today);
        if (!begun.isBefore(week)) {
            var share = share(begun);
            return new Span(begun, share, left(week) + (share < 1 ? 1 : 0));
        }
        var carried = begun.isBefore(week.minusDays(DAYS)) ? 1 : share(begun);
        return carried < 1
                ? new Span(begun, 1 + carried, left(week))
                : new Span(week, 1, left(week));
    }

    /** How much of its week is left from a day on. */
    private double share(LocalDate day) {
        var week = calendar.week().begin(day);
        return (double) schoolDays(day, week) / Math.max(1, schoolDays(week, week));
    }

    /** Until the end of a week. */
    private int left(LocalDate week) {
        return Math.max(1, schoolDays(today, week));
    }

    private int schoolDays(LocalDate from, LocalDate week) {
        return calendar.schoolDays(from, week.plusDays(DAYS - 1)).size();
    }
}
