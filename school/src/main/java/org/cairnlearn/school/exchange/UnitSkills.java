package org.cairnlearn.school.exchange;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
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
        var senders = new HashMap<String, UUID>();
        systems.forEach((unit, sender) -> senders.put(link(unit), sender));
        var all = new HashMap<String, Set<CompetencyId>>();
        for (var material : materials.at(senders.keySet())) {
            var link = material.use().place().link();
            var sender = senders.get(link);
            if (sender != null) {
                var activity = "urn:uuid:" + link.substring(Material.Place.UNIT.length());
                all.put(key(sender, activity), material.competencies());
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
