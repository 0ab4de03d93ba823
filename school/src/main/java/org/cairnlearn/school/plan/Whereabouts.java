package org.cairnlearn.school.plan;

import org.cairnlearn.school.roster.SchoolClass;
import org.jspecify.annotations.Nullable;

/**
 * Where a student is in one block of a day, as far as the student may know it.
 *
 * @param base the class of the base timetable: where the student is while nothing else is shared
 * @param shared what is approved; null when nothing is: the base timetable holds
 * @param standing how far the block's plan is
 */
public record Whereabouts(
        SchoolClass base, String period, @Nullable Shared shared, Standing standing) {

    /**
     * An approved place.
     *
     * @param talk the student's talk in the block; null when there is none
     */
    public record Shared(BlockPlan plan, Group group, Place place, @Nullable Talk talk) {
        /** Whether the student goes to somebody else's room. */
        public boolean away(SchoolClass base) {
            return plan.block() instanceof Block.Flex && !group.room().equals(base.location());
        }
    }

    /** How far a plan is. */
    public enum Standing {
        /** Nobody has looked yet: there is no proposal. */
        OPEN,
        /** There is a proposal, and nobody has approved it. */
        PROPOSED,
        /** Somebody has approved it. */
        APPROVED,
        /** Nobody had approved it by the time the school sets: the base timetable holds. */
        BASE
    }
}
