package org.cairnlearn.school.schedule;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;

/**
 * The days of the week on which a school usually has school. Its week begins after its longest
 * break: with Sunday where Friday and Saturday are free.
 */
public record SchoolWeek(Set<DayOfWeek> days) {
    /** Monday to Friday. */
    public static final SchoolWeek USUAL =
            new SchoolWeek(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

    public SchoolWeek {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("A school's week has a day");
        }
        days = Set.copyOf(days);
    }

    public boolean has(LocalDate date) {
        return days.contains(date.getDayOfWeek());
    }

    /** The day of the week with which it begins; of two equal breaks the one before the Monday. */
    public DayOfWeek begins() {
        return days.stream()
                .max(
                        Comparator.comparing(this::breakBefore)
                                .thenComparing(Comparator.<DayOfWeek>naturalOrder().reversed()))
                .orElseThrow();
    }

    /** The first day of the week that a date is in. */
    public LocalDate begin(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(begins()));
    }

    private int breakBefore(DayOfWeek day) {
        var free = 0;
        for (var before = day.minus(1); !days.contains(before) && free < 7; ) {
            before = before.minus(1);
            free++;
        }
        return free;
    }
}
