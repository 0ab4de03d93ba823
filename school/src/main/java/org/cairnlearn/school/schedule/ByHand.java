package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.PersonId;

/** What has been said of a school by hand, and can be taken back. */
public record ByHand(
        List<SaidDay> days,
        Set<String> bells,
        Set<String> rooms,
        Set<PersonId> staff,
        List<Absence> absences) {
    public ByHand {
        days = List.copyOf(days);
        bells = Set.copyOf(bells);
        rooms = Set.copyOf(rooms);
        staff = Set.copyOf(staff);
        absences = List.copyOf(absences);
    }

    /** Whether something is said of a day. */
    public boolean has(LocalDate date) {
        return days.stream().anyMatch(day -> day.date().equals(date));
    }

    static <T, K> Set<K> keys(List<T> of, Function<T, K> key) {
        return of.stream().map(key).collect(Collectors.toUnmodifiableSet());
    }
}
