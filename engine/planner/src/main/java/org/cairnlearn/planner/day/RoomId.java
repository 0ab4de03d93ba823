package org.cairnlearn.planner.day;

/** Names a room, or a table, or a corner. */
public record RoomId(String value) implements Comparable<RoomId> {
    public RoomId {
        Require.notBlank("id", value);
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
