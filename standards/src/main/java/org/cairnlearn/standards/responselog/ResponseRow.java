package org.cairnlearn.standards.responselog;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of one student.
 *
 * @param line physical line in the log, the header being line 1
 * @param student the student as the log names him or her
 * @param seq place in the student's answers; grows from row to row of a student
 * @param item what was answered; null if the log does not say
 * @param skills what the item asks for, in the log's own ids; empty if untagged
 * @param seconds time since some start that the student's rows share, finite, never falling from
 *     row to row; null if the log does not say
 * @param points what was reached, from 0 to {@code max}; a log of right and wrong has 0 and 1
 * @param max what could be reached, at least 1
 * @param split the log's own word on whether the student trains or tests a model; null if it has
 *     none
 */
public record ResponseRow(
        long line,
        String student,
        long seq,
        @Nullable String item,
        List<String> skills,
        @Nullable Double seconds,
        int points,
        int max,
        @Nullable String split) {
    public ResponseRow {
        skills = List.copyOf(skills);
        if (seconds != null && !Double.isFinite(seconds)) {
            throw new IllegalArgumentException("Seconds are finite, not " + seconds);
        }
        if (max < 1 || points < 0 || points > max) {
            throw new IllegalArgumentException(
                    "Points lie between 0 and the most, not %d of %d".formatted(points, max));
        }
    }
}
