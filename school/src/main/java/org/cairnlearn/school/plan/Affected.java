package org.cairnlearn.school.plan;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.school.roster.PersonId;

/**
 * Who is affected by who is here: those who are away, those who are here without a place, and those
 * whose group ends.
 *
 * @param away the places of those who are not here
 * @param ending the groups with too few left, or with nobody to lead them
 * @param looked who needs a place; never somebody whom a hand put where he or she is
 */
record Affected(List<Place> away, Set<Group> ending, Set<PersonId> looked) {
    static Affected of(BlockPlan plan, Facts.People people) {
        var here = new HashSet<>(people.students());
        var away = plan.places().stream().filter(place -> !here.contains(place.student())).toList();
        var ending = ending(plan, people, left(plan, here));
        var looked = new HashSet<PersonId>(here);
        plan.places().stream().map(Place::student).forEach(looked::remove);
        plan.places().stream()
                .filter(place -> here.contains(place.student()) && !place.pinned())
                .filter(place -> ending.contains(plan.groupOf(place)))
                .map(Place::student)
                .forEach(looked::add);
        return new Affected(away, ending, looked);
    }

    private static Map<GroupId, Integer> left(BlockPlan plan, Set<PersonId> here) {
        var left = new HashMap<GroupId, Integer>();
        plan.places().stream()
                .filter(place -> here.contains(place.student()))
                .forEach(place -> left.merge(place.group(), 1, Integer::sum));
        return left;
    }

    private static Set<Group> ending(
            BlockPlan plan, Facts.People people, Map<GroupId, Integer> left) {
        var ending = new HashSet<Group>();
        for (var group : plan.groups()) {
            var still = left.getOrDefault(group.id(), 0);
            var fewer = still < plan.in(group.id()).size() && still < Sizes.least(group.kind());
            var alone = group.ledMinutes() > 0 && !isHere(group, people);
            if (!group.hand().locked() && (fewer && !group.hand().added() || alone)) {
                ending.add(group);
            }
        }
        return ending;
    }

    private static boolean isHere(Group group, Facts.People people) {
        return people.adults().stream().anyMatch(adult -> adult.id().equals(group.leader()));
    }

    boolean isNobody() {
        return away.isEmpty() && looked.isEmpty();
    }

    Collection<PersonId> lookedOrAway() {
        var all = new HashSet<>(looked);
        away.forEach(place -> all.add(place.student()));
        return all;
    }
}
