package org.cairnlearn.planner.day;

import java.util.Set;

/**
 * A place to be: a room, or a table or a corner of one if the school plans that finely.
 *
 * @param id its name
 * @param seats how many students it holds, 1 or more
 * @param features what it has: devices, a step-free way, a language, a lab
 * @param shared whether several sessions may be in it at once, up to its seats
 * @param closed blocks in which nobody may be in it; what has begun is not judged by it
 */
public record Room(
        RoomId id, int seats, Set<String> features, boolean shared, Set<BlockId> closed) {
    public Room {
        Require.within("seats", seats, 1, Require.LIMIT);
        features = Require.sorted("features", features);
        closed = Require.sorted("closed", closed);
    }

    /** A room that is open all day. */
    public Room(RoomId id, int seats, Set<String> features, boolean shared) {
        this(id, seats, features, shared, Set.of());
    }
}
