package org.cairnlearn.school.schedule;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A bell schedule.
 *
 * @param name in the school's own words; empty for none
 * @param usedOn the days it is for when the day itself names none: kinds of days ({@code early
 *     release}), names of the rotation ({@code A}) or weekdays ({@code wednesday}); none for usual
 *     days
 * @param periods in the order of the day
 */
public record Bells(String name, Set<String> usedOn, List<Period> periods) {
    /** Where a school has said nothing. */
    public static final Bells NONE = new Bells("", Set.of(), List.of());

    /** The name of the one that {@link ScheduleBook#setPeriods} sets. */
    public static final String USUAL = "Usual";

    public Bells {
        usedOn = Set.copyOf(usedOn);
        periods =
                periods.stream()
                        .sorted(Comparator.comparing(Period::starts).thenComparing(Period::code))
                        .toList();
    }

    public Optional<Period> find(String code) {
        return periods.stream().filter(period -> period.code().equals(code)).findFirst();
    }

    /** The same on a day on which some periods do not take place. */
    Bells without(List<Period> lost) {
        return lost.isEmpty()
                ? this
                : new Bells(
                        name,
                        usedOn,
                        periods.stream().filter(period -> !lost.contains(period)).toList());
    }

    boolean isFor(String word) {
        return usedOn.stream().anyMatch(word::equalsIgnoreCase);
    }
}
