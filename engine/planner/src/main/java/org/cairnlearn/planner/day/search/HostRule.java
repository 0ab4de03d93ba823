package org.cairnlearn.planner.day.search;

import java.util.List;

/**
 * When and what a teacher or a table hosts. Sets of blocks are bits.
 *
 * @param activities what it can host
 * @param available in which blocks
 * @param limits how much of the day it may be busy
 */
public record HostRule(List<Integer> activities, int available, Limits limits) {
    /**
     * How much of a day a host may be busy.
     *
     * @param most in how many blocks
     * @param inARow in how many blocks without a break
     * @param lunch of these blocks one stays free; 0 where none needs to
     * @param already blocks in which it is busy anyway, and counts so
     */
    public record Limits(int most, int inARow, int lunch, int already) {
        /** Nothing but so many blocks. */
        public static Limits blocks(int most) {
            return new Limits(most, Integer.MAX_VALUE, 0, 0);
        }
    }

    public HostRule {
        activities = List.copyOf(activities);
    }

    /** Whether the host may be busy in exactly these blocks. */
    public boolean allows(int blocks) {
        int busy = blocks | limits.already;
        if ((blocks & ~available) != 0 || Integer.bitCount(busy) > limits.most) {
            return false;
        }
        if (limits.lunch != 0 && (busy & limits.lunch) == limits.lunch) {
            return false;
        }
        int run = busy;
        for (int i = 0; i < limits.inARow && run != 0; i++) {
            run &= run << 1;
        }
        return run == 0;
    }

    /** In how many of the available blocks it may be busy at most. */
    public int mostBlocks() {
        int left = limits.most - Integer.bitCount(limits.already);
        return Math.max(0, Math.min(left, Integer.bitCount(available)));
    }
}
