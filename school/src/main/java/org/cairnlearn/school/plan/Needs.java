package org.cairnlearn.school.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnlearn.school.competency.Competency;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Frontier;
import org.cairnlearn.school.competency.Pathways;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.Policy.Progression;
import org.cairnlearn.school.competency.Standing;
import org.cairnlearn.school.mastery.Knowing;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** What each student of a class could work on, of what lies at his or her {@link Frontier}. */
final class Needs {
    private static final Comparator<Competency> BY_WORDS =
            Comparator.comparing(Competency::code)
                    .thenComparing(Competency::name)
                    .thenComparing(Competency::statement);

    /** At least so much is missing of what nobody has seen work on. */
    private static final double UNSEEN = 0.4;

    private final Knowing knowing;
    private final Pathways pathways;
    private final Near near;
    private final Map<CompetencyId, Competency> about;
    private final Map<CompetencyId, Integer> ranks = new HashMap<>();
    private final Map<PersonId, Progression> rules;
    private final Map<PersonId, List<Need>> byStudent = new ConcurrentHashMap<>();

    /**
     * What the class is near.
     *
     * @param named those of them that a teacher has named as what the class works on
     */
    record Near(Set<CompetencyId> candidates, Set<CompetencyId> named) {
        Near {
            candidates = Set.copyOf(candidates);
            named = Set.copyOf(named);
        }
    }

    Needs(
            Knowing knowing,
            Pathways pathways,
            Map<PersonId, Progression> rules,
            Near near,
            Map<CompetencyId, Competency> about) {
        this.about = Map.copyOf(about);
        this.knowing = knowing;
        this.pathways = pathways;
        this.rules = Map.copyOf(rules);
        this.near = near;
        this.about.values().stream()
                .sorted(BY_WORDS)
                .forEach(one -> ranks.put(one.id(), ranks.size()));
    }

    /** Skills by their codes; those of other frameworks last. */
    Comparator<CompetencyId> order() {
        return Comparator.comparingInt(
                        (CompetencyId one) -> ranks.getOrDefault(one, Integer.MAX_VALUE))
                .thenComparing(CompetencyId::value);
    }

    /** What a student is ready for, the worthiest first; found when it is asked for. */
    List<Need> of(PersonId student) {
        return knowing.byStudent().containsKey(student)
                ? byStudent.computeIfAbsent(student, this::frontier)
                : List.of();
    }

    private List<Need> frontier(PersonId student) {
        var frontier =
                Frontier.of(
                        pathways,
                        rules.getOrDefault(student, Policy.standard().rules().progression()),
                        competency -> standing(student, competency),
                        near.candidates());
        return near.candidates().stream()
                .filter(frontier::open)
                .filter(competency -> reached(student, competency))
                .map(competency -> need(student, competency))
                .sorted(
                        Comparator.comparingDouble(Need::worth)
                                .reversed()
                                .thenComparing(Need::competency, order()))
                .toList();
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
                                        .sorted()
                                        .average()
                                        .orElse(0.5));
    }

    /**
     * Whether the class is near a competency, so that something is known of it and of what it
     * builds on.
     */
    boolean inSight(CompetencyId competency) {
        return near.candidates().contains(competency);
    }

    /** What the class is near. */
    Set<CompetencyId> inSight() {
        return near.candidates();
    }

    /**
     * What a student could work on with others: what is likely needed; whatever there is, where
     * nothing is.
     */
    List<Need> toShare(PersonId student) {
        var likely = of(student).stream().filter(Need::isLikely).toList();
        return likely.isEmpty() ? of(student) : likely;
    }

    Optional<Need> findToShare(PersonId student, CompetencyId competency) {
        return toShare(student).stream()
                .filter(need -> need.competency().equals(competency))
                .findFirst();
    }

    /** How many students could share a competency. */
    int wanting(CompetencyId competency) {
        return (int)
                knowing.byStudent().keySet().stream()
                        .filter(student -> findToShare(student, competency).isPresent())
                        .count();
    }

    /** What the competencies are that the class is near; empty for any other. */
    Optional<Competency> competency(CompetencyId id) {
        return Optional.ofNullable(about.get(id));
    }

    /** What is known of a student on something that the class is near; nothing on anything else. */
    Place.Known known(PersonId student, @Nullable CompetencyId competency) {
        if (competency == null || !inSight(competency)) {
            return Place.Known.NOTHING;
        }
        var status = knowing.of(student, competency);
        return new Place.Known(status.sureness(), status.last());
    }

    boolean started(PersonId student, CompetencyId competency) {
        return knowing.of(student, competency).evidence() > 0;
    }

    boolean mastered(PersonId student, CompetencyId competency) {
        return knowing.of(student, competency).mastered();
    }

    Set<CompetencyId> prerequisitesOf(CompetencyId competency) {
        return pathways.before(competency);
    }

    /** What builds directly on a competency, in a fixed order. */
    Set<CompetencyId> openedBy(CompetencyId competency) {
        return pathways.after(competency);
    }

    /** What needs nothing first is open to everybody, but no reason to go back to it. */
    private boolean reached(PersonId student, CompetencyId competency) {
        return started(student, competency)
                || near.named().contains(competency)
                || !prerequisitesOf(competency).isEmpty();
    }

    private Standing standing(PersonId student, CompetencyId competency) {
        var status = knowing.of(student, competency);
        return new Standing(status.level(), status.blocked(), status.evidence() > 0);
    }

    private Need need(PersonId student, CompetencyId competency) {
        var status = knowing.of(student, competency);
        var ground =
                prerequisitesOf(competency).stream()
                        .mapToDouble(earlier -> knowing.of(student, earlier).expectedScore())
                        .min()
                        .orElse(1);
        var started = status.evidence() > 0;
        var missing = 1 - status.expectedScore();
        return new Need(
                competency,
                started ? missing : Math.max(missing, UNSEEN),
                ground,
                started ? 1 - status.mastery() : 1,
                started);
    }
}
