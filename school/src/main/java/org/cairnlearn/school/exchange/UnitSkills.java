package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.standards.cmi5.UnitSession;
import org.cairnlearn.standards.xapi.Statement;

/**
 * What units of packaged courses show something about, where no rule of the school says it: their
 * objectives, as the school brought them in.
 *
 * @param bySender the skills of an activity, by the system that reports of it and the activity
 */
record UnitSkills(Map<String, Set<CompetencyId>> bySender) {
    UnitSkills {
        bySender = Map.copyOf(bySender);
    }

    static UnitSkills of(Map<UUID, UUID> systems, MaterialBook materials) {
        var links = systems.keySet().stream().collect(Collectors.toMap(UnitSkills::link, id -> id));
        var all = new HashMap<String, Set<CompetencyId>>();
        for (var material : materials.at(links.keySet())) {
            var unit = links.get(material.use().place().link());
            if (unit != null) {
                all.put(key(systems.get(unit), "urn:uuid:" + unit), material.competencies());
            }
        }
        return new UnitSkills(all);
    }

    private static String link(UUID unit) {
        return Material.Place.UNIT + unit;
    }

    private static String key(UUID sender, String activity) {
        return sender + " " + activity;
    }

    /** The skills that a statement judges; none where it is not how a unit went. */
    Set<CompetencyId> judged(UUID sender, Statement statement) {
        return statement
                .activity()
                .filter(_ -> UnitSession.isJudgement(statement))
                .map(about -> bySender.getOrDefault(key(sender, about), Set.of()))
                .orElse(Set.of());
    }
}
