package org.cairnlearn.planner;

/** The block that is planned: one stretch of the school day, of this length. */
public record Block(BlockId id, Minutes length) {
    public Block {
        if (length.value() == 0) {
            throw new IllegalArgumentException("Block %s has no minutes".formatted(id));
        }
    }
}
