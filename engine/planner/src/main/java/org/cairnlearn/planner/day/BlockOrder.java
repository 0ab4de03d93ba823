package org.cairnlearn.planner.day;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** The blocks of a day in the order of time. */
final class BlockOrder {
    private final List<BlockId> order;

    BlockOrder(List<Block> blocks) {
        List<Block> sorted = new ArrayList<>(blocks);
        sorted.sort(Comparator.comparing(Block::start));
        order = sorted.stream().map(Block::id).toList();
    }

    /** The blocks of a session from its first on; empty if the day is over before it is. */
    List<BlockId> span(BlockId first, int length) {
        int from = order.indexOf(first);
        if (from < 0 || from + length > order.size()) {
            return List.of();
        }
        return order.subList(from, from + length);
    }

    List<BlockId> all() {
        return order;
    }
}
