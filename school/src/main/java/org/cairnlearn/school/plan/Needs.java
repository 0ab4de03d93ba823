package org.cairnlearn.school.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.roster.PersonId;

/**
 * What each student of a class is ready for. A competency is ready when it is not mastered, no
 * direct prerequisite is known to be missing (not knowing is no obstacle), and the student has
 * begun on it or has one of its prerequisites.
 */
final class Needs {
    private static final Comparator<Need> BY_WORTH =
            Comparator.comparingDouble(Need::worth)
                    .reversed()
                    .thenComparing(need -> need.competency().value());

    private final Knowing knowing;
    private final Map<CompetencyId, Set<CompetencyId>> prerequisites;
    private final Set<CompetencyId> candidates;
    private final Map<PersonId, List<Need>> byStudent = new HashMap<>();

    Needs(
            Knowing knowing,
            Map<CompetencyId, Set<CompetencyId>> prerequisites,
            Set<CompetencyId> candidates) {
        this.knowing = knowing;
        this.prerequisites = prerequisites;
        this.candidates = Set.copyOf(candidates);
        for (var student : knowing.byStudent().keySet()) {
            byStudent.put(
                    student,
                    candidates.stream()
                            .flatMap(competency -> need(student, competency).stream())
                            .sorted(BY_WORTH)
                            .toList());
        }
    }

    /** What a student is ready for, the worthiest first. */
    List<Need> of(PersonId student) {
        return byStudent.getOrDefault(student, List.of());
    }

    Optional<Need> find(PersonId student, CompetencyId competency) {
        return of(student).stream()
                .filter(need -> need.competency().equals(competency))
                .findFirst();
    }

    /**
     * Where a student stands among what the class has begun on, 0 to 1000: for likeness within a
     * group, nothing else.
     */
    int readiness(PersonId student) {
        return (int)
                Math.round(
                        1000
                                * knowing
                                        .byStudent()
                                        .getOrDefault(student, Map.of())
                                        .values()
                                        .stream()
                                        .filter(status -> status.evidence() > 0)
                                        .mapToDouble(status -> status.expectedScore())
                                        .average()
                                        .orElse(0.5));
    }

    /**
     * Whether the class is near a competency, so that something is known of it and of what it
     * builds on.
     */
    boolean inSight(CompetencyId competency) {
        return candidates.contains(competency);
    }

    boolean started(PersonId student, CompetencyId competency) {
        return knowing.of(student, competency).evidence() > 0;
    }

    boolean mastered(PersonId student, CompetencyId competency) {
        return knowing.of(student, competency).mastered();
    }

    Set<CompetencyId> prerequisitesOf(CompetencyId competency) {
        return prerequisites.getOrDefault(competency, Set.of());
    }

    /** What builds directly on a competency, in a fixed order. */
    Set<CompetencyId> openedBy(CompetencyId competency) {
        var opened = new TreeSet<>(Comparator.<CompetencyId, UUID>comparing(CompetencyId::value));
        prerequisites.forEach((later, before) -> {
            if (before.contains(competency)) {
                opened.add(later);
            }
        });
        return opened;
    }

    private Optional<Need> need(PersonId student, CompetencyId competency) {
        var status = knowing.of(student, competency);
        var before = prerequisitesOf(competency);
        var begun = status.evidence() > 0;
        var reached = begun || before.stream().anyMatch(earlier -> mastered(student, earlier));
        var blocked = before.stream().anyMatch(earlier -> knowing.of(student, earlier).blocked());
        if (status.mastered() || blocked || !reached) {
            return Optional.empty();
        }
        var ground =
                before.stream()
                        .mapToDouble(earlier -> knowing.of(student, earlier).expectedScore())
                        .min()
                        .orElse(1);
        return Optional.of(new Need(competency, 1 - status.expectedScore(), ground, begun));
    }
}
