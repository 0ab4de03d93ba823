package org.cairnlearn.planner.day;

import java.util.List;

/**
 * The day: who is where, and who is called to a talk.
 *
 * @param sessions what takes place, in the order of time
 * @param talks in the order of time
 * @param objective what the plan is worth
 * @param certificate what no plan can exceed
 * @param provenance how it came about
 * @param unmet the rules it could not keep, all of them
 */
public record Plan(
        List<Session> sessions,
        List<Talk> talks,
        Objective objective,
        Certificate certificate,
        Provenance provenance,
        List<Unmet> unmet) {
    public Plan {
        sessions = List.copyOf(sessions);
        talks = List.copyOf(talks);
        unmet = List.copyOf(unmet);
    }
}
