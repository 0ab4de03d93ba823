package org.cairnlearn.school.plan;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.Mode;

/**
 * Gives the new groups of a block what they work with: never more copies at once than there are,
 * with those that other plans of the period have counted. A group is together, so it gets nothing
 * on a screen.
 */
final class Copies {
    private static final Map<Group.Kind, List<Mode>> FITTING =
            Map.of(
                    Group.Kind.LESSON,
                    List.of(Mode.WITH_A_PERSON, Mode.HANDS_ON, Mode.PAPER, Mode.IN_PAIRS),
                    Group.Kind.PEERS,
                    List.of(Mode.IN_PAIRS, Mode.HANDS_ON, Mode.PAPER));

    private final DayProblem asked;
    private final Map<MaterialId, Integer> taken;

    private Copies(DayProblem asked, Map<MaterialId, Integer> inUse) {
        this.asked = asked;
        this.taken = new HashMap<>(inUse);
    }

    /**
     * The same plan, with something to work with.
     *
     * @param inUse how many students have a material in other plans of the same period
     */
    static BlockPlan in(BlockPlan plan, DayProblem asked, Map<MaterialId, Integer> inUse) {
        var copies = new Copies(asked, inUse);
        return plan.withGroups(
                plan.groups().stream()
                        .map(group -> copies.give(group, plan.in(group.id()).size()))
                        .toList());
    }

    private Group give(Group group, int students) {
        var about = group.competency();
        return about == null || asked.offers().made().containsValue(group)
                ? group
                : group.with(take(about, group.kind(), students));
    }

    /** What fits the kind of group best, of what is left for so many. */
    private Group.With take(CompetencyId about, Group.Kind kind, int students) {
        var fitting = FITTING.getOrDefault(kind, List.of());
        return asked.facts().shelf().of(about).stream()
                .filter(material -> fitting.contains(material.use().mode()))
                .filter(material -> isLeft(material, students))
                .min(Comparator.comparing(material -> fitting.indexOf(material.use().mode())))
                .map(material -> {
                    taken.merge(material.id(), students, Integer::sum);
                    return new Group.With(material.id(), 0);
                })
                .orElse(Group.With.NOTHING);
    }

    private boolean isLeft(Material material, int students) {
        var copies = material.use().copies();
        return copies == null || taken.getOrDefault(material.id(), 0) + students <= copies;
    }
}
