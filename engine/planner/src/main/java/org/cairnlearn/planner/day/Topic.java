package org.cairnlearn.planner.day;

import java.util.Collection;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is learnt.
 *
 * @param id its name
 * @param prerequisites what a student must have mastered before; no topic is its own prerequisite,
 *     nor by way of others
 * @param gradeBand the grade it belongs to; none counts as at grade level for everyone
 * @param subject what it is part of; without one a topic is of the one nameless subject
 * @param extendable whether a student may meet it more than once in a day; normally not
 */
public record Topic(
        TopicId id,
        Set<TopicId> prerequisites,
        @Nullable GradeBand gradeBand,
        @Nullable String subject,
        boolean extendable) {
    public Topic {
        prerequisites = Require.sorted("prerequisites", prerequisites);
    }

    /** A topic of the nameless subject. */
    public static Topic of(TopicId id, Collection<TopicId> prerequisites) {
        return new Topic(id, Require.sorted("prerequisites", prerequisites), null, null, false);
    }
}
