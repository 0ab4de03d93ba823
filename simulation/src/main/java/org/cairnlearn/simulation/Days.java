package org.cairnlearn.simulation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.cairnlearn.simulation.learning.Chance;

/**
 * The school's days and who missed which: all up to the seed's date, with those who are away that
 * morning and two who come late.
 */
public record Days(Calendar calendar, List<Absence> absences) {
    /** Places in section B of those who come late on the seed's date; both come regularly else. */
    private static final List<Integer> LATE = List.of(6, 10);

    /** Among the day's blocks: one comes before the first lesson. */
    private static final int THIRD_LESSON = 3;

    private static final double AWAY_TODAY = 0.03;

    public Days {
        absences = List.copyOf(absences);
    }

    /** The days before that a student missed. */
    static List<Absence> missed(
            SourcedId student, List<SchoolDay> enrolled, List<SchoolDay> there) {
        Set<SchoolDay> present = new HashSet<>(there);
        return enrolled.stream()
                .filter(day -> !present.contains(day))
                .map(day -> Absence.of(student, day))
                .toList();
    }

    /**
     * Who is away or late on the seed's date: three in a hundred, and two who come in the third
     * lesson.
     */
    static List<Absence> today(SchoolSeed seed, SchoolDay day, List<Pupil> pupils) {
        var absences = new ArrayList<Absence>();
        String third = Bells.of(day).get(THIRD_LESSON).code();
        LATE.stream()
                .filter(place -> place < pupils.size())
                .forEach(place -> absences.add(Absence.until(third, pupils.get(place).id(), day)));
        List<Integer> others =
                IntStream.range(0, pupils.size())
                        .filter(place -> !LATE.contains(place))
                        .boxed()
                        .toList();
        Chance.of(seed.seed(), "away today").shuffled(others).stream()
                .limit(Math.round(AWAY_TODAY * pupils.size()))
                .sorted()
                .forEach(place -> absences.add(Absence.of(pupils.get(place).id(), day)));
        return absences;
    }
}
