package org.cairnlearn.planner.day;

import java.util.List;

/**
 * What would change if a running day were planned anew. Nothing is changed by it.
 *
 * @param happened why
 * @param undone whether it came to nothing
 * @param next the first block that may change
 * @param sessions all of the day, those that have begun among them
 * @param talks those that still can be held
 * @param shifts whose place would change, and why, in the order of blocks and students
 */
public record Proposal(
        Happening happened,
        boolean undone,
        BlockId next,
        List<Session> sessions,
        List<Talk> talks,
        List<Shift> shifts) {
    public Proposal {
        sessions = List.copyOf(sessions);
        talks = List.copyOf(talks);
        shifts = List.copyOf(shifts);
    }
}
