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
 */
record Terms(Map<PersonId, List<Wish>> wishes, Map<PersonId, Set<String>> features) {
    Terms {
        wishes = Map.copyOf(wishes);
        features = Map.copyOf(features);
    }

    List<Wish> wishes(PersonId student) {
        return wishes.getOrDefault(student, List.of());
    }

    Set<String> features(PersonId student) {
        return features.getOrDefault(student, Set.of());
    }
}
