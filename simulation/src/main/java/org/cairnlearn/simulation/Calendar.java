package org.cairnlearn.simulation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The term's days: Mondays to Fridays but the holidays, A and B in turn, a half day and an assembly
 * now and then. The seed's own date is always one of them, also on a weekend: then the school opens
 * its doors. It is an A day.
 *
 * @param days in order
 * @param holidays weekdays without school
 */
public record Calendar(List<SchoolDay> days, List<Holiday> holidays) {
    public Calendar {
        days = List.copyOf(days);
        holidays = List.copyOf(holidays);
    }

    /** A weekday without school. */
    public record Holiday(LocalDate date, String name) {}

    static Calendar of(Term.Session term, LocalDate today) {
        LocalDate monday = today.minusDays(today.getDayOfWeek().getValue() - 1L);
        List<Holiday> holidays =
                List.of(
                        new Holiday(monday.minusWeeks(4), "Harvest day"),
                        new Holiday(monday.plusWeeks(3).plusDays(3), "Autumn break"),
                        new Holiday(monday.plusWeeks(3).plusDays(4), "Autumn break"));
        Map<LocalDate, SchoolDay.Kind> special =
                Map.of(
                        monday.minusWeeks(2).plusDays(2), SchoolDay.Kind.HALF,
                        monday.plusWeeks(1).plusDays(2), SchoolDay.Kind.HALF,
                        monday.minusWeeks(6).plusDays(4), SchoolDay.Kind.ASSEMBLY,
                        monday.plusWeeks(1).plusDays(4), SchoolDay.Kind.ASSEMBLY);
        var dates = new ArrayList<LocalDate>();
        var days = new ArrayList<SchoolDay>();
        for (LocalDate date : term.begin().datesUntil(term.end().plusDays(1)).toList()) {
            boolean free = holidays.stream().anyMatch(holiday -> holiday.date().equals(date));
            boolean weekday = date.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
            if (date.equals(today) || (weekday && !free)) {
                dates.add(date);
            }
        }
        for (LocalDate date : dates) {
            boolean even = (dates.indexOf(date) - dates.indexOf(today)) % 2 == 0;
            days.add(
                    new SchoolDay(
                            date,
                            even ? Rotation.A : Rotation.B,
                            special.getOrDefault(date, SchoolDay.Kind.USUAL)));
        }
        return new Calendar(days, holidays);
    }

    /** The days with lessons before a date. */
    public List<SchoolDay> before(LocalDate date) {
        return days.stream().filter(day -> day.date().isBefore(date)).toList();
    }

    /** The lessons' day of a date; empty when there is no school. */
    public Optional<SchoolDay> find(LocalDate date) {
        return days.stream().filter(day -> day.date().equals(date)).findFirst();
    }
}
