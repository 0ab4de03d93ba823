package org.cairnlearn.school.plan;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * The plan of one block: of a class, or of a school's flex period.
 *
 * @param version goes up with every change; a change names the version it was made on
 * @param minutes how long the block is
 * @param countedUntil the newest evidence of these students that the proposal could know; null when
 *     there was none
 * @param approvedAt null until a teacher has approved it: students see nothing before. A flex block
 *     is approved group by group instead.
 * @param groups in the order of the page; own pace comes last
 * @param unmet the rules that the proposal could not keep
 * @param worth what the proposal is worth, beside what none can exceed
 * @param moves how many students were moved by hand, undone ones not counted
 */
public record BlockPlan(
        PlanId id,
        Block block,
        int version,
        int minutes,
        @Nullable Instant countedUntil,
        @Nullable Instant approvedAt,
        List<Group> groups,
        List<Place> places,
        List<Talk> talks,
        List<Unmet> unmet,
        Worth worth,
        int moves) {
    public BlockPlan {
        groups = List.copyOf(groups);
        places = List.copyOf(places);
        talks = List.copyOf(talks);
        unmet = List.copyOf(unmet);
    }

    /**
     * A rule that the proposal could not keep.
     *
     * @param rule by its short name, H1 to H17
     * @param student whom it concerns; null where it is a group, a room or an adult
     */
    public record Unmet(String rule, @Nullable PersonId student) {}

    /**
     * In milli-mastery: a thousandth of a mastered competency.
     *
     * @param value what the proposal is worth
     * @param bound what no plan of the block can exceed; null while nothing is proved
     */
    public record Worth(long value, @Nullable Long bound) {
        /**
         * At least so many percent of the best that there could be, and never more than is proved;
         * empty where nothing is, or where there is nothing to win.
         */
        public OptionalInt grade() {
            return bound == null || bound <= 0 || value < 0
                    ? OptionalInt.empty()
                    : OptionalInt.of((int) Math.min(100, 100 * value / bound));
        }
    }

    /**
     * The class's block, of a plan that is known to be of one.
     *
     * @throws IllegalStateException if it is a flex block's
     */
    public Block.Section section() {
        return switch (block) {
            case Block.Section section -> section;
            case Block.Flex flex ->
                    throw new IllegalStateException("%s is of no class".formatted(flex));
        };
    }

    /** Whether all of it is approved. */
    public boolean approved() {
        return approvedAt != null
                || !places.isEmpty()
                        && places.stream().allMatch(place -> groupOf(place).approvedBy() != null);
    }

    /** Whether students see that they are in a group; otherwise the base timetable holds. */
    public boolean shared(Group group) {
        return approvedAt != null || group.approvedBy() != null;
    }

    public Optional<Group> find(GroupId id) {
        return groups.stream().filter(group -> group.id().equals(id)).findFirst();
    }

    /** What a student works on in a place: the group's skill, or the own one at own pace. */
    public @Nullable CompetencyId about(Place place) {
        var group = groupOf(place);
        return group.kind() == Group.Kind.OWN_PACE ? place.competency() : group.competency();
    }

    /** What has become of the wish that a place was proposed for; empty without a wish. */
    public Optional<Wish.Fate> fate(Place place) {
        var wished = place.wished();
        if (wished == null) {
            return Optional.empty();
        }
        var isOnIt = wished.skill().equals(about(place));
        if (isOnIt == wished.fate().onTopic()) {
            return Optional.of(wished.fate());
        }
        return Optional.of(isOnIt ? Wish.Fate.KEPT : Wish.Fate.BY_HAND);
    }

    public Optional<Place> placeOf(PersonId student) {
        return places.stream().filter(place -> place.student().equals(student)).findFirst();
    }

    public Optional<Talk> talkOf(PersonId student) {
        return talks.stream().filter(talk -> talk.student().equals(student)).findFirst();
    }

    /** The same plan with what it says of these students, and of nobody else. */
    public BlockPlan only(Predicate<PersonId> students) {
        return new BlockPlan(
                id,
                block,
                version,
                minutes,
                countedUntil,
                approvedAt,
                groups,
                places.stream().filter(place -> students.test(place.student())).toList(),
                talks.stream().filter(talk -> students.test(talk.student())).toList(),
                unmet.stream()
                        .filter(one -> one.student() == null || students.test(one.student()))
                        .toList(),
                worth,
                moves);
    }

    /** The same plan with other places. */
    BlockPlan with(List<Place> others) {
        return with(groups, others);
    }

    /** The same plan with its groups in other words. */
    BlockPlan withGroups(List<Group> others) {
        return with(others, places);
    }

    private BlockPlan with(List<Group> otherGroups, List<Place> otherPlaces) {
        return new BlockPlan(
                id,
                block,
                version,
                minutes,
                countedUntil,
                approvedAt,
                otherGroups,
                otherPlaces,
                talks,
                unmet,
                worth,
                moves);
    }

    /** Who is in a group. */
    public List<Place> in(GroupId group) {
        return places.stream().filter(place -> place.group().equals(group)).toList();
    }

    /** Whether a group has as many students as its kind takes. */
    public boolean isFull(Group group) {
        return in(group.id()).size() >= Sizes.most(group.kind());
    }

    /**
     * Whether a group has all it is meant for. One that a hand added is as large as hands make it.
     */
    public boolean hasItsNumber(Group group) {
        return !group.hand().added() && isFull(group);
    }

    /** The group of one of its places. */
    public Group groupOf(Place place) {
        return find(place.group()).orElseThrow();
    }

    /** What an adult hosts. */
    public List<Group> hostedBy(PersonId adult) {
        return groups.stream().filter(group -> adult.equals(group.leader())).toList();
    }

    /**
     * Who comes to a group of a flex block from elsewhere: not of these, its host's own classes.
     */
    public List<Place> coming(Group group, List<ClassId> own) {
        return in(group.id()).stream().filter(place -> !own.contains(place.home())).toList();
    }

    /** Whom a flex block sends from a class to a group that the class's own adult does not host. */
    public List<Place> sentFrom(ClassId home, PersonId adult) {
        return places.stream()
                .filter(place -> place.home().equals(home))
                .filter(place -> !adult.equals(groupOf(place).leader()))
                .toList();
    }
}
