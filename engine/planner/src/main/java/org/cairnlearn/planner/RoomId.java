package org.cairnlearn.planner;

/** Names a room within a problem. */
public record RoomId(String value) implements Comparable<RoomId> {
    public RoomId {
        Words.notBlank("A room's id", value);
    }

    @Override
    public int compareTo(RoomId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
