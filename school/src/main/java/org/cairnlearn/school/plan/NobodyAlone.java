package org.cairnlearn.school.plan;

import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.cairnlearn.school.roster.PersonId;

/**
 * A last look at those whom a flex block leaves to study alone while all groups are full: each may
 * be one more beside peers, by all rules of the planner, with everybody else held where they are.
 */
final class NobodyAlone {
    private static final int STEPS = 400;

    private NobodyAlone() {}

    static BlockPlan in(BlockPlan plan, Facts facts, Supplier<UUID> ids) {
        var alone = left(plan, facts);
        if (alone.isEmpty() || !(facts.block() instanceof Block.Flex)) {
            return plan;
        }
        var asked = DayProblem.among(facts, Kept.standing(plan, alone));
        var answer = new DayAnswer(asked, Proposer.solve(asked, STEPS), ids);
        var found = new HashMap<PersonId, GroupId>();
        answer.places().stream()
                .filter(place -> alone.contains(place.student()))
                .filter(place ->
                        plan.find(place.group()).filter(group -> !isAlone(group)).isPresent())
                .forEach(place -> found.put(place.student(), place.group()));
        return plan.with(
                plan.places().stream()
                        .map(place -> {
                            var to = found.get(place.student());
                            return to == null ? place : place.in(to, false);
                        })
                        .toList());
    }

    /** Those who are to study alone, though they have not chosen it. */
    static List<PersonId> left(BlockPlan plan, Facts facts) {
        return plan.places().stream()
                .filter(place -> isAlone(plan.groupOf(place)) && !place.pinned())
                .filter(place -> !hasOwedChoice(place, facts))
                .map(Place::student)
                .toList();
    }

    /** Who works alone on what he or she chose, and had too little of that this week. */
    private static boolean hasOwedChoice(Place place, Facts facts) {
        return !facts.wishes(place.student()).isEmpty() && facts.isOwedChoice(place.student());
    }

    private static boolean isAlone(Group group) {
        return group.kind() == Group.Kind.OWN_PACE;
    }
}
