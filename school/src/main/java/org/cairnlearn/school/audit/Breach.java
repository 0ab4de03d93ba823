package org.cairnlearn.school.audit;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.PersonId;

/**
 * What came out: the list that a school needs after somebody else had an account.
 *
 * @param touched whose data were shown, in the order in which they were first
 * @param attempted whom a refused request named, and whose data were never shown
 */
public record Breach(List<Touched> touched, List<PersonId> attempted) {
    public Breach {
        touched = List.copyOf(touched);
        attempted = List.copyOf(attempted);
    }

    /** One student whose data were shown. */
    public record Touched(PersonId student, Set<DataKind> kinds, Set<Screen> screens, When when) {
        public Touched {
            kinds = Set.copyOf(kinds);
            screens = Set.copyOf(screens);
        }
    }

    /** How many answers, and when. */
    public record When(int answers, Instant first, Instant last) {}

    static Breach of(Collection<Look> looks) {
        var shown =
                looks.stream()
                        .filter(look -> look.way().shown())
                        .collect(Collectors.groupingBy(Look::student));
        return new Breach(
                shown.entrySet().stream()
                        .map(Breach::touched)
                        .sorted(
                                Comparator.comparing((Touched one) -> one.when().first())
                                        .thenComparing(one -> one.student().value()))
                        .toList(),
                looks.stream()
                        .map(Look::student)
                        .filter(student -> !shown.containsKey(student))
                        .distinct()
                        .sorted(Comparator.comparing(PersonId::value))
                        .toList());
    }

    private static Touched touched(Map.Entry<PersonId, List<Look>> of) {
        var screens = EnumSet.noneOf(Screen.class);
        var kinds = EnumSet.noneOf(DataKind.class);
        var answers = 0;
        for (var look : of.getValue()) {
            screens.add(look.way().screen());
            kinds.addAll(look.way().screen().kinds());
            answers += look.times().times();
        }
        var times = of.getValue().stream().map(Look::times).toList();
        return new Touched(
                of.getKey(),
                kinds,
                screens,
                new When(
                        answers,
                        times.stream()
                                .map(Look.Times::first)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        times.stream()
                                .map(Look.Times::last)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()));
    }
}
