package org.cairnlearn.school.plan;

import java.util.List;
import java.util.Optional;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.stereotype.Component;

/** Makes the group that somebody wants, unless its adult cannot have it. */
@Component
class GroupMaker {
    private final PartsSql parts;
    private final PeopleReader people;
    private final Ids ids;
    private final AsPlanner planner;

    GroupMaker(PartsSql parts, PeopleReader people, Ids ids, AsPlanner planner) {
        this.parts = parts;
        this.people = people;
        this.ids = ids;
        this.planner = planner;
    }

    /**
     * The new group; empty when its adult leads another one then, is away, or has planning time.
     */
    Optional<GroupId> add(BlockPlan plan, NewGroup wanted) {
        var leader = wanted.leader();
        if (leader != null && (leads(plan, leader) || !isFree(plan, leader))) {
            return Optional.empty();
        }
        var group = group(wanted, plan);
        parts.insertGroups(plan.id(), List.of(group), plan.groups().size());
        return Optional.of(group.id());
    }

    private boolean isFree(BlockPlan plan, PersonId adult) {
        return planner.does(() -> people.isFree(plan.block(), adult));
    }

    private static boolean leads(BlockPlan plan, PersonId adult) {
        return plan.hostedBy(adult).stream().anyMatch(group -> group.ledMinutes() > 0);
    }

    private Group group(NewGroup wanted, BlockPlan plan) {
        var led = wanted.leader() != null && wanted.kind() != Group.Kind.PROJECT;
        var skill = wanted.topic() instanceof NewGroup.Topic.Skill one ? one.competency() : null;
        var words = wanted.topic() instanceof NewGroup.Topic.Named named ? named.words() : "";
        return new Group(
                new GroupId(ids.next()),
                wanted.kind(),
                skill,
                wanted.leader(),
                wanted.room(),
                led ? Offers.ledMinutes(plan.minutes()) : 0,
                new Group.Basis(Group.Reason.BY_HAND, null, null),
                Group.With.NOTHING,
                new Group.Hand(words, true, false),
                null);
    }
}
