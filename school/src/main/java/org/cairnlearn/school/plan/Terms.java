package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;

/**
 * What binds the plan of single students.
 *
 * @param wishes what they would like to work on
 * @param features what the room of their group must have
 * @param aims what they are drawn to where they chose nothing, goals first
 * @param draws how studies let them work on a skill
 */
record Terms(
        Map<PersonId, List<Wish>> wishes,
        Map<PersonId, Set<String>> features,
        Function<PersonId, List<Aim>> aims,
        Draws draws) {
    Terms {
        wishes = Map.copyOf(wishes);
        features = Map.copyOf(features);
    }

    List<Wish> wishes(PersonId student) {
        return wishes.getOrDefault(student, List.of());
    }

    List<Aim> aims(PersonId student) {
        return aims.apply(student);
    }

    Terms with(Function<PersonId, List<Aim>> others) {
        return new Terms(wishes, features, others, draws);
    }

    Terms with(Draws others) {
        return new Terms(wishes, features, aims, others);
    }

    /** Whether a student may be on a skill in such a group: by no study's draw, or by choice. */
    boolean allow(PersonId student, CompetencyId skill, Group.Kind kind) {
        return draws.allow(student, skill, kind) || isChosen(student, skill);
    }

    /** Whether a student has chosen what a study lets go before its draw. */
    boolean isChosen(PersonId student, CompetencyId skill) {
        return draws.yields(student, skill)
                && wishes(student).stream().anyMatch(wish -> wish.competency().equals(skill));
    }

    Set<String> features(PersonId student) {
        return features.getOrDefault(student, Set.of());
    }
}
