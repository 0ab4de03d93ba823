package org.cairnlearn.school.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.ClosedRooms;
import org.jspecify.annotations.Nullable;

/**
 * Who is affected by who is here and where one can be: those who are away, those who are here
 * without a place, those whose group ends or changes its room, and those whose talk cannot take
 * place.
 *
 * @param away the places of those who are not here
 * @param ending the groups with too few left, with nobody to lead them, or without a room
 * @param roomless those of them that have no room any more
 * @param rehoused the groups that go on in another room
 * @param looked who needs a place; never somebody whom a hand put where he or she is
 * @param off the talks of which one of the two is away
 * @param unled the groups whose leader is not there, also those with nobody in them
 * @param oneMore whom a hand puts into a full group; null where nobody does
 */
record Affected(
        List<Place> away,
        Set<Group> ending,
        Set<Group> roomless,
        Set<PersonId> looked,
        List<Replan.Off> off,
        List<Replan.Rehoused> rehoused,
        Set<GroupId> unled,
        @Nullable OneMore oneMore) {

    /**
     * One more for a full group.
     *
     * @param barred where nobody can go instead: the room has no seat left
     */
    record OneMore(PersonId student, Group to, Set<Group> barred) {}

    /** Nothing has happened but that one more is put into a full group. */
    static Affected by(OneMore oneMore, PersonId maker) {
        return new Affected(
                List.of(),
                Set.of(),
                Set.of(),
                Set.copyOf(List.of(oneMore.student(), maker)),
                List.of(),
                List.of(),
                Set.of(),
                oneMore);
    }

    static Affected of(BlockPlan plan, Facts.People people) {
        var here = new HashSet<>(people.students());
        var away = plan.places().stream().filter(place -> !here.contains(place.student())).toList();
        var roomless =
                plan.groups().stream()
                        .filter(group -> isRoomless(plan, group, people.closed()))
                        .collect(Collectors.toSet());
        var ending = ending(plan, people, left(plan, here));
        ending.addAll(roomless);
        var looked = new HashSet<PersonId>(here);
        plan.places().stream().map(Place::student).forEach(looked::remove);
        plan.places().stream()
                .filter(place -> here.contains(place.student()) && !place.pinned())
                .filter(place -> ending.contains(plan.groupOf(place)))
                .map(Place::student)
                .forEach(looked::add);
        return new Affected(
                away,
                ending,
                roomless,
                looked,
                off(plan, people, here),
                rehoused(plan, people.closed(), roomless),
                unled(plan, people),
                null);
    }

    private static Set<GroupId> unled(BlockPlan plan, Facts.People people) {
        var adults = adults(people);
        return plan.groups().stream()
                .filter(group -> group.ledMinutes() > 0 && !adults.contains(group.leader()))
                .map(Group::id)
                .collect(Collectors.toSet());
    }

    /**
     * In a block of the whole school a group whose room is gone, and for which nobody has named
     * another, ends; a class stays together, and own work goes on, wherever that is.
     */
    private static boolean isRoomless(BlockPlan plan, Group group, ClosedRooms closed) {
        return plan.block() instanceof Block.Flex
                && group.kind() != Group.Kind.OWN_PACE
                && !group.hand().locked()
                && closed.has(group.room())
                && closed.placeOf(group.room()).isEmpty();
    }

    /** Also a group that ends, where hands hold somebody in it. */
    private static List<Replan.Rehoused> rehoused(
            BlockPlan plan, ClosedRooms closed, Set<Group> roomless) {
        return plan.groups().stream()
                .filter(group -> closed.has(group.room()))
                .filter(group ->
                        !roomless.contains(group)
                                || plan.in(group.id()).stream().anyMatch(Place::pinned))
                .map(group ->
                        new Replan.Rehoused(group.id(), group.room(), closed.placeOf(group.room())))
                .toList();
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
        var adults = adults(people);
        var ending = new HashSet<Group>();
        for (var group : plan.groups()) {
            var still = left.getOrDefault(group.id(), 0);
            var fewer = still < plan.in(group.id()).size() && still < Sizes.least(group.kind());
            var alone = group.ledMinutes() > 0 && !adults.contains(group.leader());
            if (!group.hand().locked() && (fewer && !group.hand().added() || alone)) {
                ending.add(group);
            }
        }
        return ending;
    }

    private static Set<PersonId> adults(Facts.People people) {
        return people.adults().stream().map(Facts.Adult::id).collect(Collectors.toSet());
    }

    private static List<Replan.Off> off(
            BlockPlan plan, Facts.People people, Set<PersonId> students) {
        var adults = adults(people);
        return plan.talks().stream()
                .filter(talk -> talk.heldAt() == null)
                .filter(talk ->
                        !students.contains(talk.student()) || !adults.contains(talk.teacher()))
                .map(talk -> new Replan.Off(talk, !students.contains(talk.student())))
                .toList();
    }

    boolean isNobody() {
        return away.isEmpty() && looked.isEmpty() && off.isEmpty() && rehoused.isEmpty();
    }
}
