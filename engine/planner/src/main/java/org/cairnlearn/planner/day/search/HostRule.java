package org.cairnlearn.planner.day.search;

import java.util.List;

/**
 * When and what a teacher or a table hosts. Sets of blocks are bits.
 *
 * @param activities what it can host
 * @param available in which blocks
 * @param most in how many blocks of the day
 * @param inARow in how many blocks without a break
 * @param lunch of these blocks one stays free; 0 where none needs to
 */
public record HostRule(List<Integer> activities, int available, int most, int inARow, int lunch) {
    public HostRule {
        activities = List.copyOf(activities);
    }

    /** Whether the host may be busy in exactly these blocks. */
    public boolean allows(int busy) {
        if ((busy & ~available) != 0 || Integer.bitCount(busy) > most) {
            return false;
        }
        if (lunch != 0 && (busy & lunch) == lunch) {
            return false;
        }
        int run = busy;
        for (int i = 0; i < inARow && run != 0; i++) {
            run &= run << 1;
        }
        return run == 0;
    }
}
