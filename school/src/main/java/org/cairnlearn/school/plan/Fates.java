package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Map;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/** Says of each wish what a proposal made of it, and why where it could not be kept. */
final class Fates {
    private final BlockPlan plan;
    private final Facts facts;

    private final Map<PersonId, SignUp.Level> held;

    private Fates(BlockPlan plan, Facts facts, Map<PersonId, SignUp.Level> held) {
        this.plan = plan;
        this.facts = facts;
        this.held = held;
    }

    /**
     * @param held whom a word in sign-up holds, and how strong it was
     */
    static BlockPlan in(BlockPlan plan, Facts facts, Map<PersonId, SignUp.Level> held) {
        var fates = new Fates(plan, facts, held);
        return plan.with(plan.places().stream().map(place -> place.with(fates.of(place))).toList());
    }

    private Place.@Nullable Wished of(Place place) {
        var group = plan.groupOf(place);
        var about = plan.about(place);
        return facts.terms().wishes(place.student()).stream()
                .filter(wish -> wish.competency().equals(about))
                .findFirst()
                .map(wish -> new Place.Wished(wish.competency(), kept(wish, group)))
                .or(() ->
                        facts.wished(place.student())
                                .map(wish ->
                                        new Place.Wished(wish.competency(), missed(wish, place))))
                .orElse(null);
    }

    private static Wish.Fate kept(Wish wish, Group group) {
        return wish.fits(group.kind(), group.with().onScreen())
                ? Wish.Fate.KEPT
                : Wish.Fate.OTHER_WAY;
    }

    private Wish.Fate missed(Wish wish, Place place) {
        if (place.pinned()) {
            return switch (held.get(place.student())) {
                case null -> Wish.Fate.BY_HAND;
                case CHOSEN -> Wish.Fate.SIGNED_UP;
                case SCHOOL, PRIORITY, PLUS_ADD, REQUIRED -> Wish.Fate.CALLED;
            };
        }
        if (plan.groupOf(place).basis().reason() == Group.Reason.SERVICE) {
            return Wish.Fate.SERVICE;
        }
        if (facts.needs().find(place.student(), wish.competency()).isEmpty()) {
            return Wish.Fate.NOT_READY;
        }
        var on = plan.groups().stream().filter(one -> wish.competency().equals(one.competency()));
        return inGroups(on.toList());
    }

    /** In a class everybody may be at own pace; in a flex block nobody is left to that. */
    private Wish.Fate inGroups(List<Group> on) {
        if (on.isEmpty()) {
            return facts.block() instanceof Block.Flex ? Wish.Fate.TOO_FEW : Wish.Fate.NEEDED_MORE;
        }
        return on.stream().allMatch(plan::isFull) ? Wish.Fate.FULL : Wish.Fate.NEEDED_MORE;
    }
}
