package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.roster.PersonId;

/**
 * What there is to work with in a block.
 *
 * @param materials the school's, for the skills that the class is near, by title
 * @param screen for how many minutes other plans of the day have a student before a screen
 */
record Shelf(Map<CompetencyId, List<Material>> materials, Map<PersonId, Integer> screen) {
    Shelf {
        materials = Map.copyOf(materials);
        screen = Map.copyOf(screen);
    }

    List<Material> of(CompetencyId competency) {
        return materials.getOrDefault(competency, List.of());
    }

    /** What there is on a screen for a skill. */
    Optional<Material> onScreen(CompetencyId competency) {
        return of(competency).stream().filter(Shelf::usesScreen).findFirst();
    }

    boolean hasScreens() {
        return materials.values().stream().flatMap(List::stream).anyMatch(Shelf::usesScreen);
    }

    /** For how long work on a screen takes at most; the whole block where nobody has said it. */
    int screenMinutes(int block) {
        return materials.values().stream()
                .flatMap(List::stream)
                .filter(Shelf::usesScreen)
                .mapToInt(material -> {
                    var minutes = material.use().minutes();
                    return minutes == null ? block : Math.min(minutes, block);
                })
                .max()
                .orElse(block);
    }

    int screenToday(PersonId student) {
        return screen.getOrDefault(student, 0);
    }

    private static boolean usesScreen(Material material) {
        return material.use().mode().usesScreen();
    }
}
