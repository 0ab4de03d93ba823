package org.cairnlearn.planner;

import java.util.List;

/**
 * Who is where in the block, and who is called to a talk.
 *
 * @param sessions what takes place; own pace is always among them, even if nobody is in it
 * @param talks in the order in which their students waited
 * @param objective what the plan is worth
 * @param unmet the rules it could not keep, all of them
 * @param provenance how it came about; after a move by hand, how the plan before it did
 */
public record Plan(
        List<Session> sessions,
        List<Talk> talks,
        Objective objective,
        List<Unmet> unmet,
        Provenance provenance) {
    public Plan {
        sessions = List.copyOf(sessions);
        talks = List.copyOf(talks);
        unmet = List.copyOf(unmet);
    }
}
