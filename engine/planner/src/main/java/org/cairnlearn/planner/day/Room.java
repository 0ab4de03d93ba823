package org.cairnlearn.planner.day;

import java.util.Set;

/**
 * A place to be: a room, or a table or a corner of one if the school plans that finely.
 *
 * @param id its name
 * @param seats how many students it holds, 1 or more
 * @param features what it has: devices, a step-free way, a language, a lab
 * @param shared whether several sessions may be in it at once, up to its seats
 */
public record Room(RoomId id, int seats, Set<String> features, boolean shared) {
    public Room {
        Require.within("seats", seats, 1, Require.LIMIT);
        features = Require.sorted("features", features);
    }
}
