package org.cairnlearn.planner.day;

import java.util.List;

/**
 * Rules that cannot all be kept, seen before any search. Without any one of them the others can be
 * kept, as far as this check sees; only of students whom the same adults cannot meet at all each
 * clashes by itself, and all are named together.
 *
 * @param rules which, at least one
 * @param sentence what clashes, in plain English with ids
 * @param remedies what would resolve it, each by itself
 */
public record Clash(List<Rule> rules, String sentence, List<String> remedies) {
    public Clash {
        rules = List.copyOf(rules);
        remedies = List.copyOf(remedies);
    }
}
