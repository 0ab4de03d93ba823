package org.cairnlearn.learner.responses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of one student, on its way into {@link Responses}.
 *
 * @param seq place in the student's answers
 * @param item what was answered; null if the log does not say
 * @param skills what the item asks for; empty if untagged
 * @param seconds time since some start; null if the log does not say
 * @param mark what was reached
 */
public record Response(
        long seq, @Nullable String item, List<String> skills, @Nullable Double seconds, Mark mark) {
    public Response {
        skills = List.copyOf(skills);
        if (seconds != null && !Double.isFinite(seconds)) {
            throw new IllegalArgumentException("Seconds are finite, not " + seconds);
        }
    }

    /**
     * @param points from 0 to {@code max}
     * @param max at least 1
     */
    public record Mark(int points, int max) {
        public Mark {
            if (max < 1 || points < 0 || points > max) {
                throw new IllegalArgumentException(
                        "Points lie between 0 and the most, not %d of %d".formatted(points, max));
            }
        }
    }
}
