package org.cairnlearn.planner.day;

import java.time.LocalTime;

/**
 * A few minutes of a teacher alone with a student, inside a block.
 *
 * @param student who is called out of own work
 * @param teacher one of the student's advisers, who is not leading at that time
 * @param block during which
 * @param start at what time, by the clock
 * @param minutes how long
 */
public record Talk(
        StudentId student, TeacherId teacher, BlockId block, LocalTime start, int minutes) {
    public Talk {
        if (minutes < 1) {
            throw new IllegalArgumentException("A talk of %d minutes".formatted(minutes));
        }
    }

    /** When it is over. */
    public LocalTime end() {
        return start.plusMinutes(minutes);
    }
}
