package org.cairnlearn.statistics.trial;

import java.util.HashSet;
import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;

/**
 * Who or what is drawn: students, classes or schools by their ids, with the block each is drawn
 * within. Those who opted out are not in it.
 */
public record Roster(List<Unit> units) {
    public Roster {
        units = List.copyOf(units);
        var ids = new HashSet<String>();
        for (var unit : units) {
            if (!ids.add(unit.id())) {
                throw new CannotEstimate(
                        "roster.repeated", "An id stands twice on the list of those to be drawn.");
            }
        }
        if (units.size() < 2) {
            throw new CannotEstimate("roster.small", "There are fewer than two to draw from.");
        }
    }

    /** Ids and blocks hold no line break. */
    public record Unit(String id, String block) {
        public Unit {
            if (id.isBlank() || id.contains("\n") || block.contains("\n")) {
                throw new CannotEstimate("roster.id", "An id is empty or goes over several lines.");
            }
        }
    }
}
