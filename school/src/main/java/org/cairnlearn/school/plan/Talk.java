package org.cairnlearn.school.plan;

import java.time.Instant;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A few minutes of one adult with one student, planned; held is another fact.
 *
 * @param startMinute from the block's start
 * @param waitedDays school days since the last held talk when this one was planned; null when there
 *     has been none
 * @param heldAt when somebody said that it took place; null while nobody has
 */
public record Talk(
        PersonId student,
        PersonId teacher,
        int startMinute,
        int minutes,
        @Nullable Integer waitedDays,
        @Nullable Instant heldAt) {

    /** Whether the other one cannot take place beside it. */
    boolean hinders(Talk other) {
        return student.equals(other.student())
                || teacher.equals(other.teacher())
                        && startMinute < other.startMinute + other.minutes
                        && other.startMinute < startMinute + minutes;
    }
}
