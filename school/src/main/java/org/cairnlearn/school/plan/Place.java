package org.cairnlearn.school.plan;

import java.time.Instant;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.mastery.Sureness;
import org.cairnlearn.school.roster.ClassId;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Where a student is.
 *
 * @param competency the student's own next skill, worked on at own pace, also of one who is in a
 *     group and may be moved there; null when nothing is ready
 * @param pinned whether a teacher put the student there
 * @param alsoFits another group of the plan that fits nearly as well, while nobody has decided;
 *     null otherwise
 * @param home the class where the student is by the base timetable
 * @param wished null when nothing was wished for this block
 */
public record Place(
        PersonId student,
        GroupId group,
        @Nullable CompetencyId competency,
        boolean pinned,
        @Nullable GroupId alsoFits,
        ClassId home,
        Known known,
        @Nullable Wished wished) {

    /**
     * What was known of the student on what he or she is placed for.
     *
     * @param sureness how sure the estimate was; null where the place stands on none
     * @param until the student's newest work on it; null when there was none
     */
    public record Known(@Nullable Sureness sureness, @Nullable Instant until) {
        static final Known NOTHING = new Known(null, null);
    }

    /**
     * What the student had wished for when the block was proposed, or was drawn to where nothing
     * was wished.
     *
     * @param fate what the proposal made of it; what hands did afterwards is seen in the plan
     */
    public record Wished(CompetencyId skill, Wish.Fate fate, Wish.Source source) {
        /** Whether the student chose it for the day. */
        public boolean chosen() {
            return source == Wish.Source.CHOICE;
        }
    }

    Place with(@Nullable Wished other) {
        return new Place(student, group, competency, pinned, alsoFits, home, known, other);
    }

    /** The same with another group. */
    Place in(GroupId other, boolean held) {
        return new Place(student, other, competency, held, null, home, known, wished);
    }
}
