package org.cairnlearn.school.plan;

import java.util.List;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What would change if only those were planned again who are affected by who is here: to be looked
 * at before it is taken. Nobody else's place, no locked group and no pinned student changes.
 *
 * @param seen the plan and the version that it is about
 * @param shifts in the order of the students' ids; empty when there is nothing to do
 */
public record Replan(Change seen, List<Shift> shifts) {
    public Replan {
        shifts = List.copyOf(shifts);
    }

    /**
     * One student's changed place.
     *
     * @param from null for one who came late and has no place yet
     * @param to null for one who is away
     */
    public record Shift(PersonId student, @Nullable GroupId from, @Nullable GroupId to, Why why) {}

    /** Why a place changes. */
    public enum Why {
        /** The student is away. */
        AWAY,
        /** The student is here and has no place. */
        HERE,
        /** The group has too few left, or nobody to lead it. */
        GROUP_ENDS
    }
}
