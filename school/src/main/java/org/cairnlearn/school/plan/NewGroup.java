package org.cairnlearn.school.plan;

import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A group that somebody wants to add to a plan.
 *
 * @param kind anything but own pace, of which there is one already
 * @param leader the adult who hosts it; null when nobody does
 * @param room in the school's own words; may be empty
 */
public record NewGroup(Group.Kind kind, Topic topic, @Nullable PersonId leader, String room) {
    /** Longer than this no topic is written. */
    public static final int LONGEST = 80;

    public NewGroup {
        if (kind == Group.Kind.OWN_PACE || room.length() > LONGEST) {
            throw new IllegalArgumentException(
                    "A new group is not own pace, and its room has at most %d letters"
                            .formatted(LONGEST));
        }
    }

    /** What it is about. */
    public sealed interface Topic {
        /** A competency of a framework. */
        record Skill(CompetencyId competency) implements Topic {}

        /** Anything else, in words. */
        record Named(String words) implements Topic {
            public Named {
                words = words.strip();
                if (words.isEmpty() || words.length() > LONGEST) {
                    throw new IllegalArgumentException(
                            "A topic has 1 to %d letters".formatted(LONGEST));
                }
            }
        }
    }
}
