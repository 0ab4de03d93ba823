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
 * Gives the groups of a block what they work with: never more copies at once than there are, with
 * those that other plans of the period have counted. A group is together, so it gets nothing on a
 * screen.
 */
final class Copies {
    private static final Map<Group.Kind, List<Mode>> FITTING =
            Map.of(
                    Group.Kind.LESSON,
                    List.of(Mode.WITH_A_PERSON, Mode.HANDS_ON, Mode.PAPER, Mode.IN_PAIRS),
                    Group.Kind.PEERS,
                    List.of(Mode.IN_PAIRS, Mode.HANDS_ON, Mode.PAPER));

    private final Shelf shelf;
    private final Map<MaterialId, Integer> taken;

    Copies(Shelf shelf) {
        this.shelf = shelf;
        this.taken = new HashMap<>(shelf.inUse());
    }

    /** What fits the kind of group best, of what is left for so many. */
    Group.With take(CompetencyId about, Group.Kind kind, int students) {
        var fitting = FITTING.getOrDefault(kind, List.of());
        return shelf.of(about).stream()
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
