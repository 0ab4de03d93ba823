package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;

/**
 * What binds the plan of single students.
 *
 * @param wishes what they would like to work on
 * @param features what the room of their group must have
 * @param draws how a study lets them work on a skill
 */
record Terms(
        Map<PersonId, List<Wish>> wishes, Map<PersonId, Set<String>> features, List<Draw> draws) {
    Terms {
        wishes = Map.copyOf(wishes);
        features = Map.copyOf(features);
        draws = List.copyOf(draws);
    }

    List<Wish> wishes(PersonId student) {
        return wishes.getOrDefault(student, List.of());
    }

    Set<String> features(PersonId student) {
        return features.getOrDefault(student, Set.of());
    }

    /**
     * @param kinds in which kinds of group the student may be on the skill, if at all
     */
    record Draw(PersonId student, CompetencyId competency, Set<Group.Kind> kinds) {
        Draw {
            kinds = Set.copyOf(kinds);
        }
    }
}
