package org.cairnlearn.planner;

/** A room that is free in this block. Several groups may share it while its seats hold. */
public record Room(RoomId id, int seats) {
    public Room {
        Words.within("Seats of room %s".formatted(id), seats, 1, 10_000);
    }
}
