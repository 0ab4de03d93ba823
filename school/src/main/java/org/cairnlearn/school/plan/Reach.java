package org.cairnlearn.school.plan;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.roster.ClassRoster;
import org.cairnlearn.school.roster.PersonId;

/**
 * How far a change reaches while a block runs: the groups that end or have a free seat, and
 * everybody in them. Whoever is in any other stays there whatever the planner says, so that it need
 * not be asked, and nothing need be read of them: in a school that is nearly everybody.
 */
final class Reach {
    private final BlockPlan plan;
    private final Affected affected;
    private final Set<Group> full = new HashSet<>();
    private final Set<PersonId> outside = new HashSet<>();

    Reach(BlockPlan plan, Affected affected) {
        this.plan = plan;
        this.affected = affected;
        var away = affected.away().stream().map(Place::student).collect(Collectors.toSet());
        for (var group : plan.groups()) {
            if (isFull(group, away) && !affected.ending().contains(group)) {
                full.add(group);
            }
        }
        for (var place : plan.places()) {
            if (!away.contains(place.student()) && stays(place)) {
                outside.add(place.student());
            }
        }
    }

    /** Who is put into a group by hand leaves a seat, and that group is asked for one. */
    private boolean isFull(Group group, Set<PersonId> away) {
        var oneMore = affected.oneMore();
        var here =
                plan.in(group.id()).stream()
                        .map(Place::student)
                        .filter(student -> !away.contains(student))
                        .filter(student -> oneMore == null || !student.equals(oneMore.student()))
                        .count();
        return oneMore == null
                ? here >= Sizes.most(group.kind())
                : !group.equals(oneMore.to())
                        && (here >= Sizes.most(group.kind()) || oneMore.barred().contains(group));
    }

    private boolean stays(Place place) {
        var group = plan.groupOf(place);
        return !affected.looked().contains(place.student())
                && (!isAsked(group) || affected.ending().contains(group));
    }

    /** Whether the planner is asked about a group at all. */
    boolean isAsked(Group group) {
        return !group.hand().locked() && !full.contains(group);
    }

    /** Whether somebody who is here stays, whatever the planner says. */
    boolean isOutside(PersonId student) {
        return outside.contains(student);
    }

    /** Without those who stay, whatever the planner says. */
    Facts.People of(Facts.People now) {
        var homes =
                now.homes().stream()
                        .map(home ->
                                new ClassRoster(
                                        home.schoolClass(),
                                        home.students().stream()
                                                .filter(one -> !outside.contains(one.id()))
                                                .toList(),
                                        home.staff()))
                        .toList();
        return new Facts.People(
                homes, now.adults(), now.rooms(), now.late(), now.closed(), now.elsewhere());
    }
}
