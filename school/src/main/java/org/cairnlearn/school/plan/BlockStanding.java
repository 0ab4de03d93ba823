package org.cairnlearn.school.plan;

import java.util.List;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * How far one block of a school's day is, for those who look after all of them.
 *
 * @param title the class's name; empty for a flex block
 * @param staff whose class it is; for a flex block, who hosts something in it
 * @param waiting the hosts of a flex block who have not approved what they host; for a class, its
 *     staff while nobody has approved
 * @param plan null while there is no proposal
 */
public record BlockStanding(
        Block block,
        String title,
        Whereabouts.Standing standing,
        List<PersonId> staff,
        List<PersonId> waiting,
        @Nullable PlanId plan) {
    public BlockStanding {
        staff = List.copyOf(staff);
        waiting = List.copyOf(waiting);
    }
}
