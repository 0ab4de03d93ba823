package org.cairnlearn.school.attendance;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.school.roster.PersonId;

/**
 * All that was said of some students on one day, and what follows for each block: a mark by hand
 * counts before the school's own system, and a block before the whole day.
 */
public final class DayMarks {
    private record Key(PersonId student, Sitting sitting) {}

    private final Map<Key, Mark> byHand = new HashMap<>();
    private final Map<Key, Mark> onFile = new HashMap<>();
    private final Map<PersonId, Mark> allDay = new HashMap<>();

    DayMarks(Collection<Marked> marks) {
        for (var one : marks) {
            switch (one.sitting()) {
                case Sitting.WholeDay _ -> allDay.put(one.student(), one.mark());
                case Sitting.OfClass _, Sitting.OfFlex _ ->
                        (one.mark().byHand() ? byHand : onFile)
                                .put(new Key(one.student(), one.sitting()), one.mark());
            }
        }
    }

    /**
     * What counts for a student in a block; empty when nobody said anything: the student is here.
     */
    public Optional<Mark> find(PersonId student, Sitting sitting) {
        var key = new Key(student, sitting);
        return Optional.ofNullable(byHand.get(key)).or(() -> findOnFile(student, sitting));
    }

    /** What the school's own system says of a student in a block. */
    public Optional<Mark> findOnFile(PersonId student, Sitting sitting) {
        return Optional.ofNullable(onFile.get(new Key(student, sitting)))
                .or(() -> Optional.ofNullable(allDay.get(student)));
    }

    /** Whether a student is away from a block. */
    public boolean away(PersonId student, Sitting sitting) {
        return find(student, sitting).filter(Mark::away).isPresent();
    }

    /** Those who are away all day by the school's own system. */
    public Set<PersonId> awayAllDay() {
        var away = new HashSet<PersonId>();
        allDay.forEach((student, mark) -> {
            if (mark.away()) {
                away.add(student);
            }
        });
        return Set.copyOf(away);
    }

    /** The blocks that a student was away from or late to, by name of nobody else. */
    public List<Sitting> notSimplyHere(PersonId student) {
        return Stream.concat(byHand.keySet().stream(), onFile.keySet().stream())
                .filter(key -> key.student().equals(student))
                .map(Key::sitting)
                .distinct()
                .filter(sitting ->
                        find(student, sitting)
                                .filter(mark -> mark.away() || mark.late())
                                .isPresent())
                .toList();
    }

    /** What counts in a block, for those of whom anything was said. */
    public Map<PersonId, Mark> of(Sitting sitting) {
        var all = new HashMap<>(allDay);
        onFile.forEach((key, mark) -> put(all, key, sitting, mark));
        byHand.forEach((key, mark) -> put(all, key, sitting, mark));
        return Map.copyOf(all);
    }

    private static void put(Map<PersonId, Mark> all, Key key, Sitting sitting, Mark mark) {
        if (key.sitting().equals(sitting)) {
            all.put(key.student(), mark);
        }
    }
}
