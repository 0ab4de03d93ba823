package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.Arm;
import org.cairnlearn.planner.day.OfferingId;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.research.Drawn;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.study.DayDraw.Way;

/** What registered studies drew: how single students work on a skill, if they do. */
final class Draws {
    static final Draws NONE = new Draws(List.of());

    private final Map<PersonId, Map<CompetencyId, Drawn>> all = new HashMap<>();

    Draws(Collection<Drawn> drawn) {
        drawn.forEach(one ->
                all.computeIfAbsent(one.student(), _ -> new HashMap<>()).put(one.skill(), one));
    }

    private Optional<Drawn> find(PersonId student, CompetencyId skill) {
        return Optional.ofNullable(all.getOrDefault(student, Map.of()).get(skill));
    }

    /** Whether a student's own choice of a skill goes before what was drawn. */
    boolean yields(PersonId student, CompetencyId skill) {
        return find(student, skill).filter(Drawn::choiceFirst).isPresent();
    }

    /** Whether a student may be on a skill in such a group, as it was drawn. */
    boolean allow(PersonId student, CompetencyId skill, Group.Kind kind) {
        return find(student, skill).filter(one -> !one.ways().contains(way(kind))).isEmpty();
    }

    /** Whether something was drawn for a student on a skill that leaves no group open. */
    boolean keepOutOfGroups(PersonId student, CompetencyId skill) {
        return find(student, skill)
                .filter(one -> one.ways().equals(Set.of(Way.OWN_PACE)))
                .isPresent();
    }

    static Way way(Group.Kind kind) {
        return switch (kind) {
            case LESSON, SUPPORT -> Way.LESSON;
            case PEERS, PROJECT -> Way.PEERS;
            case OWN_PACE -> Way.OWN_PACE;
        };
    }

    /**
     * In the planner's words, for the groups that it can open itself. Where a hand, or a choice
     * that goes first, has put a student otherwise, the draw has no say.
     */
    static List<Arm> arms(Facts facts, Kept kept, Offers offers) {
        return facts.terms().draws().all.values().stream()
                .flatMap(own -> own.values().stream())
                .filter(one -> offers.roll().has(one.student()) && offers.offers(one.skill()))
                .filter(one -> !isDeparted(one, kept))
                .filter(one -> !facts.terms().isChosen(one.student(), one.skill()))
                .map(one -> new Groups(one, groups(one, offers)))
                .filter(one -> !one.allowed().isEmpty())
                .map(one ->
                        new Arm(
                                offers.roll().student(one.of().student()),
                                offers.roll().topic(one.of().skill()),
                                one.allowed()))
                .toList();
    }

    private record Groups(Drawn of, Set<OfferingId> allowed) {}

    private static Set<OfferingId> groups(Drawn one, Offers offers) {
        return List.of(Group.Kind.LESSON, Group.Kind.PEERS).stream()
                .filter(kind -> one.ways().contains(way(kind)))
                .map(kind -> offers.of(kind, one.skill()))
                .collect(Collectors.toSet());
    }

    private static boolean isDeparted(Drawn one, Kept kept) {
        return Optional.ofNullable(kept.pinned().get(one.student()))
                        .filter(group -> isOtherwise(one, group))
                        .isPresent()
                || kept.locked().entrySet().stream()
                        .anyMatch(locked ->
                                isOtherwise(one, locked.getKey())
                                        && locked.getValue().contains(one.student()));
    }

    private static boolean isOtherwise(Drawn one, Group group) {
        return one.skill().equals(group.competency()) && !one.ways().contains(way(group.kind()));
    }
}
