package org.cairnlearn.school.web.student;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.mastery.Status;
import org.cairnlearn.school.roster.PersonId;

/**
 * Where one student stands among the skills of a framework.
 *
 * @param needs what each skill builds on directly
 */
record Footing(PersonId student, Knowing knowing, Map<CompetencyId, Set<CompetencyId>> needs) {
    private static final Comparator<CompetencyId> IN_ORDER =
            Comparator.<CompetencyId, UUID>comparing(CompetencyId::value);

    Status status(CompetencyId skill) {
        return knowing.of(student, skill);
    }

    boolean begun(CompetencyId skill) {
        return status(skill).evidence() > 0;
    }

    boolean has(CompetencyId skill) {
        return status(skill).mastered();
    }

    /** Whether the student could begin on it now. */
    boolean ready(CompetencyId skill) {
        return !begun(skill) && inTheWay(skill).isEmpty() && builtOn(skill).isPresent();
    }

    /** What it builds on and is known to be missing. */
    List<CompetencyId> inTheWay(CompetencyId skill) {
        return before(skill).stream().filter(earlier -> status(earlier).blocked()).toList();
    }

    /** What it builds on, in a fixed order. */
    List<CompetencyId> before(CompetencyId skill) {
        return needs.getOrDefault(skill, Set.of()).stream().sorted(IN_ORDER).toList();
    }

    /** Something that the student has and that it builds on. */
    Optional<CompetencyId> builtOn(CompetencyId skill) {
        return before(skill).stream().filter(this::has).findFirst();
    }

    /** What builds directly on it, in a fixed order. */
    List<CompetencyId> opens(CompetencyId skill) {
        return needs.entrySet().stream()
                .filter(entry -> entry.getValue().contains(skill))
                .map(Map.Entry::getKey)
                .sorted(IN_ORDER)
                .toList();
    }
}
