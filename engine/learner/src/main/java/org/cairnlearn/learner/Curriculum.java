package org.cairnlearn.learner;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Which competencies build directly on which. Only one step is ever looked at, so a circle does no
 * harm here; whether a curriculum has one is for its editor to say.
 *
 * @param prerequisites the direct prerequisites of each competency that has any
 */
public record Curriculum(Map<CompetencyKey, Set<CompetencyKey>> prerequisites) {
    private static final Curriculum NONE = new Curriculum(Map.of());

    public Curriculum {
        var copy = new HashMap<CompetencyKey, Set<CompetencyKey>>();
        for (var entry : prerequisites.entrySet()) {
            SortedSet<CompetencyKey> before = new TreeSet<>(entry.getValue());
            if (before.contains(entry.getKey())) {
                throw new IllegalArgumentException(
                        "%s is not its own prerequisite".formatted(entry.getKey().value()));
            }
            copy.put(entry.getKey(), Collections.unmodifiableSortedSet(before));
        }
        prerequisites = Collections.unmodifiableMap(copy);
    }

    /** A curriculum in which no competency builds on another. */
    public static Curriculum none() {
        return NONE;
    }

    /** The direct prerequisites in the order of their keys; empty when there are none. */
    Set<CompetencyKey> before(CompetencyKey competency) {
        return prerequisites.getOrDefault(competency, Set.of());
    }
}
