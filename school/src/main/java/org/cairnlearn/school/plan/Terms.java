package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.roster.PersonId;

/**
 * What binds the plan of single students.
 *
 * @param wishes what they would like to work on
 * @param features what the room of their group must have
 * @param aims what they are drawn to where they chose nothing, goals first
 */
record Terms(
        Map<PersonId, List<Wish>> wishes,
        Map<PersonId, Set<String>> features,
        Map<PersonId, List<Aim>> aims) {
    Terms {
        wishes = Map.copyOf(wishes);
        features = Map.copyOf(features);
        aims = Map.copyOf(aims);
    }

    List<Wish> wishes(PersonId student) {
        return wishes.getOrDefault(student, List.of());
    }

    List<Aim> aims(PersonId student) {
        return aims.getOrDefault(student, List.of());
    }

    Terms with(Map<PersonId, List<Aim>> others) {
        return new Terms(wishes, features, others);
    }

    Set<String> features(PersonId student) {
        return features.getOrDefault(student, Set.of());
    }
}
