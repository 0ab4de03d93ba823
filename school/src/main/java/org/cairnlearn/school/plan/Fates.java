package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.cairnlearn.school.competency.CompetencyId;
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
                .map(wish -> chosen(wish, kept(wish, group)))
                .or(() ->
                        facts.wished(place.student())
                                .map(wish -> chosen(wish, missed(wish.competency(), place))))
                .or(() -> drawn(place, about))
                .orElse(null);
    }

    private static Place.Wished chosen(Wish wish, Wish.Fate fate) {
        return new Place.Wished(wish.competency(), fate, Wish.Source.CHOICE);
    }

    /** Of who wished nothing: the aim that the place is on, else the first one. */
    private Optional<Place.Wished> drawn(Place place, @Nullable CompetencyId about) {
        var aims = facts.terms().aims(place.student());
        return aims.stream()
                .filter(aim -> aim.skill().equals(about))
                .findFirst()
                .map(aim -> new Place.Wished(aim.skill(), Wish.Fate.KEPT, aim.source()))
                .or(() ->
                        aims.stream()
                                .findFirst()
                                .map(aim ->
                                        new Place.Wished(
                                                aim.skill(),
                                                missed(aim.skill(), place),
                                                aim.source())));
    }

    private static Wish.Fate kept(Wish wish, Group group) {
        return wish.fits(group.kind(), group.with().onScreen())
                ? Wish.Fate.KEPT
                : Wish.Fate.OTHER_WAY;
    }

    private Wish.Fate missed(CompetencyId skill, Place place) {
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
        if (facts.needs().find(place.student(), skill).isEmpty()) {
            return Wish.Fate.NOT_READY;
        }
        var on = plan.groups().stream().filter(one -> skill.equals(one.competency())).toList();
        return isOfStudy(place.student(), skill, on) ? Wish.Fate.STUDY : inGroups(on);
    }

    /** Whether only a study kept somebody from a seat, or in a class from the own pace. */
    private boolean isOfStudy(PersonId student, CompetencyId skill, List<Group> on) {
        var alone =
                !(facts.block() instanceof Block.Flex)
                        && !facts.terms().allow(student, skill, Group.Kind.OWN_PACE);
        return alone
                || on.stream()
                        .anyMatch(group ->
                                !plan.isFull(group)
                                        && !facts.terms().allow(student, skill, group.kind()));
    }

    /** In a class everybody may be at own pace; in a flex block nobody is left to that. */
    private Wish.Fate inGroups(List<Group> on) {
        if (on.isEmpty()) {
            return facts.block() instanceof Block.Flex ? Wish.Fate.TOO_FEW : Wish.Fate.NEEDED_MORE;
        }
        return on.stream().allMatch(plan::isFull) ? Wish.Fate.FULL : Wish.Fate.NEEDED_MORE;
    }
}
