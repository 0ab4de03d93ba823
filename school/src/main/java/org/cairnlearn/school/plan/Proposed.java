package org.cairnlearn.school.plan;

import java.util.List;
import org.cairnlearn.school.competency.Framework;

/** What asking for a block's plan gives. */
public sealed interface Proposed {
    /** The plan that stands: the stored one, or a new proposal. */
    record Plan(BlockPlan plan) implements Proposed {}

    /**
     * Nobody has said which framework the class works on, and its subjects do not tell; these could
     * be it.
     */
    record WhichFramework(List<Framework> frameworks) implements Proposed {
        public WhichFramework {
            frameworks = List.copyOf(frameworks);
        }
    }

    /** There is no school on that day. */
    record NoSchool() implements Proposed {}

    /** Nobody is enrolled in the class on that day. */
    record NobodyEnrolled() implements Proposed {}
}
