package org.cairnlearn.planner.day;

import java.util.Set;

/**
 * Something of which one more would have met needs that a plan leaves unmet. The worth of a role
 * and of a room is a price: with one more of it no plan is worth more than the bound and this. The
 * worth of an hour is what one group more would give there with everybody else in place.
 */
public sealed interface Shortage {
    /** In milli-mastery. */
    long worth();

    /** How many students need what it offers and have no place on it in the plan. */
    int unmet();

    /**
     * One more hour of somebody who can do what a teacher can.
     *
     * @param like the teacher
     */
    record Role(TeacherId like, long worth, int unmet) implements Shortage {}

    /**
     * One more room for a block, large enough for a group.
     *
     * @param features what it has to have
     */
    record Space(Set<String> features, long worth, int unmet) implements Shortage {
        public Space {
            features = Require.sorted("features", features);
        }
    }

    /**
     * One more group in a block.
     *
     * @param block when
     * @param offering of what, where it gives most
     */
    record Hour(BlockId block, OfferingId offering, long worth, int unmet) implements Shortage {}
}
