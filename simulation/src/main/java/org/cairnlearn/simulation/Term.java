package org.cairnlearn.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

/**
 * The term that is going on: it began on a Monday, so many weeks before the week of the seed's date
 * as the seed says, whatever the season, and ends nine weeks after that week, on a Friday.
 *
 * @param session the term itself
 * @param year the school year in which the term begins, made longer where the term reaches beyond
 */
public record Term(Session session, Session year) {
    private static final int WEEKS_AFTER = 9;

    /** A stretch of the calendar, both days included. */
    public record Session(SourcedId id, String title, LocalDate begin, LocalDate end) {
        public Session {
            if (end.isBefore(begin)) {
                throw new IllegalArgumentException(
                        "%s ends on %s, before it begins on %s".formatted(title, end, begin));
            }
        }
    }

    static Term around(SchoolSeed seed) {
        LocalDate monday = seed.today().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        LocalDate begin = monday.minusWeeks(seed.weeks());
        LocalDate end = monday.plusWeeks(WEEKS_AFTER).with(DayOfWeek.FRIDAY);
        int first = begin.getMonthValue() >= 7 ? begin.getYear() : begin.getYear() - 1;
        LocalDate lastDayOfJune = LocalDate.of(first + 1, 6, 30);
        return new Term(
                new Session(
                        SourcedId.of(seed.seed(), "term", 1),
                        season(begin) + " term " + begin.getYear(),
                        begin,
                        end),
                new Session(
                        SourcedId.of(seed.seed(), "school-year", 1),
                        "School year " + first + "-" + (first + 1),
                        LocalDate.of(first, 7, 1),
                        end.isAfter(lastDayOfJune) ? end : lastDayOfJune));
    }

    private static String season(LocalDate begin) {
        int month = begin.getMonthValue();
        if (month >= 7) {
            return "Autumn";
        }
        return month <= 3 ? "Spring" : "Summer";
    }
}
