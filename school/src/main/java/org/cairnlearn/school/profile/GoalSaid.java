package org.cairnlearn.school.profile;

import java.time.LocalDate;

/** What came of a change to a goal. */
public sealed interface GoalSaid {
    /** It is done; the goal as it is now. */
    record Done(Goal goal) implements GoalSaid {}

    /** Nothing was written where words are needed. */
    record NoWords() implements GoalSaid {}

    /** The day is not one of those in which a goal can end: from the first to the last of these. */
    record NotThen(LocalDate first, LocalDate last) implements GoalSaid {}

    /** The student has as many live goals as one keeps in mind. */
    record TooMany(int most) implements GoalSaid {}

    /** It had ended before. */
    record Ended(Goal goal) implements GoalSaid {}

    /** There is no such goal of this student. */
    record NotThere() implements GoalSaid {}
}
