package org.cairnlearn.planner;

/** Names a block of the school day. */
public record BlockId(String value) implements Comparable<BlockId> {
    public BlockId {
        Words.notBlank("A block's id", value);
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
