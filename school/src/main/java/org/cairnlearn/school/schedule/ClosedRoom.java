package org.cairnlearn.school.schedule;

import java.time.LocalDate;
import java.util.Set;

/**
 * A room that cannot be used on a day: a pipe has burst, an exam is written there.
 *
 * @param room its name
 * @param periods the codes of the periods that are meant; none for the whole day
 * @param instead the room where its classes are then; empty while nobody has said
 */
public record ClosedRoom(String room, LocalDate date, Set<String> periods, String instead) {
    public ClosedRoom {
        if (room.isEmpty() || room.equals(instead)) {
            throw new IllegalArgumentException(
                    "A closed room has a name, and its classes are elsewhere");
        }
        periods = Set.copyOf(periods);
    }

    boolean covers(LocalDate day, String period) {
        return date.equals(day) && (periods.isEmpty() || periods.contains(period));
    }
}
