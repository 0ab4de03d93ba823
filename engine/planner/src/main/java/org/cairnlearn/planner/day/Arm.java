package org.cairnlearn.planner.day;

import java.util.Set;

/**
 * What a study drew for a student: if he or she is placed on the topic at all, then in one of the
 * allowed offerings. The planner uses it for nothing else.
 *
 * @param student for whom
 * @param topic on what
 * @param allowed offerings of that topic, at least one
 */
public record Arm(StudentId student, TopicId topic, Set<OfferingId> allowed) {
    public Arm {
        allowed = Require.sorted("allowed", allowed);
        if (allowed.isEmpty()) {
            throw new InvalidProblem("allowed", "names at least one offering");
        }
    }
}
