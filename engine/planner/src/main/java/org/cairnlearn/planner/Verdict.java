package org.cairnlearn.planner;

import java.util.List;

/**
 * What the checker found.
 *
 * @param broken every breach that the plan doesn't name or may not make; empty if it is sound
 * @param objective what the plan is worth, computed anew
 */
public record Verdict(List<Broken> broken, Objective objective) {
    public Verdict {
        broken = List.copyOf(broken);
    }
}
