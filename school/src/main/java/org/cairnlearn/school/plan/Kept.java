package org.cairnlearn.school.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.roster.PersonId;

/**
 * What hands did to a plan and a new proposal leaves as it is.
 *
 * @param pinned who was put where, and is still here
 * @param added groups that were added and are not locked
 * @param locked groups that are locked, with everybody in them who is still here
 */
record Kept(Map<PersonId, Group> pinned, List<Group> added, Map<Group, List<PersonId>> locked) {
    Kept {
        pinned = Map.copyOf(pinned);
        added = List.copyOf(added);
        locked = Collections.unmodifiableMap(new LinkedHashMap<>(locked));
    }

    static final Kept NOTHING = new Kept(Map.of(), List.of(), Map.of());

    /** Of a standing plan; a group about what the class is no longer near is not kept. */
    static Kept of(Optional<BlockPlan> before, Facts facts) {
        return before.map(plan -> of(plan, facts)).orElse(NOTHING);
    }

    private static Kept of(BlockPlan plan, Facts facts) {
        var here = new HashSet<>(facts.people().students());
        var pinned = new HashMap<PersonId, Group>();
        var added = new ArrayList<Group>();
        var locked = new LinkedHashMap<Group, List<PersonId>>();
        var closed = facts.people().closed();
        for (var standing : plan.groups()) {
            var group = standing.at(closed.placeOf(standing.room()));
            var members =
                    plan.in(group.id()).stream()
                            .filter(place -> here.contains(place.student()))
                            .toList();
            if (group.hand().locked()) {
                locked.put(group, members.stream().map(Place::student).toList());
                continue;
            }
            if (group.hand().added()) {
                added.add(group);
            }
            var topic = group.competency();
            if (group.hand().added() || topic == null || facts.needs().inSight(topic)) {
                members.stream()
                        .filter(Place::pinned)
                        .forEach(place -> pinned.put(place.student(), group));
            }
        }
        return new Kept(pinned, added, locked);
    }

    /**
     * For a new look at some: every standing group stays, with everybody in it but those who are
     * looked at; one that is locked takes nobody.
     */
    static Kept standing(BlockPlan plan, Collection<PersonId> looked) {
        var pinned = new HashMap<PersonId, Group>();
        var locked = new LinkedHashMap<Group, List<PersonId>>();
        for (var group : plan.groups()) {
            var stay =
                    plan.in(group.id()).stream()
                            .map(Place::student)
                            .filter(student -> !looked.contains(student))
                            .toList();
            if (!group.hand().locked()) {
                stay.forEach(student -> pinned.put(student, group));
            } else if (!stay.isEmpty()) {
                locked.put(group, stay);
            }
        }
        var open =
                plan.groups().stream()
                        .filter(group -> group.kind() != Group.Kind.OWN_PACE)
                        .filter(group -> !group.hand().locked())
                        .toList();
        return new Kept(pinned, open, locked);
    }
}
