package org.cairnlearn.learner.responses;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One answer of one student, on its way into {@link Responses}.
 *
 * @param seq place in the student's answers
 * @param item what was answered; {@link #SOME_ITEM} if it has no name; null if the log names none
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

    /** The name of an item that has none: some item, unlike all others. */
    public static final String SOME_ITEM = "";

    /**
     * @param points from 0 to {@code max}
     * @param max at least 1
     * @param reliability how much of what the mark says is taken, above 0, at most 1
     */
    public record Mark(int points, int max, double reliability) {
        public Mark {
            if (max < 1 || points < 0 || points > max) {
                throw new IllegalArgumentException(
                        "Points lie between 0 and the most, not %d of %d".formatted(points, max));
            }
            if (!(reliability > 0 && reliability <= 1)) { // written so that NaN is refused too
                throw new IllegalArgumentException(
                        "A reliability is above 0 and at most 1, not %s".formatted(reliability));
            }
        }

        /** A mark that is taken in full. */
        public Mark(int points, int max) {
            this(points, max, 1);
        }
    }
}
