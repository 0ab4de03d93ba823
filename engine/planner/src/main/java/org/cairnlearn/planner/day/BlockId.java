package org.cairnlearn.planner.day;

/** Names a stretch of the day. */
public record BlockId(String value) implements Comparable<BlockId> {
    public BlockId {
        Require.notBlank("id", value);
    }

    @Override
    public int compareTo(BlockId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
