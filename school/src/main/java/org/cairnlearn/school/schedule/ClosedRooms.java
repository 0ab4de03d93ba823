package org.cairnlearn.school.schedule;

import java.util.Map;
import org.cairnlearn.school.roster.SchoolClass;
import org.jspecify.annotations.Nullable;

/**
 * The rooms of a school that cannot be used in one period of a day.
 *
 * @param instead by the name of each: the room where its classes are then, or empty
 */
public record ClosedRooms(Map<String, String> instead) {
    public static final ClosedRooms NONE = new ClosedRooms(Map.of());

    public ClosedRooms {
        instead = Map.copyOf(instead);
    }

    public boolean has(@Nullable String room) {
        return room != null && instead.containsKey(room);
    }

    /** Where one is who was meant for a room; empty where nobody has said. */
    public String placeOf(String room) {
        var to = instead.getOrDefault(room, room);
        return has(to) ? "" : to;
    }

    /** A class where it is then. */
    public SchoolClass placed(SchoolClass one) {
        var usual = one.location();
        return usual == null || !has(usual) ? one : one.at(placeOf(usual));
    }
}
