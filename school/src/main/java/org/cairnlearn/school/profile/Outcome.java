package org.cairnlearn.school.profile;

import org.cairnlearn.school.roster.PersonId;

/**
 * What a student showed.
 *
 * @param by who checked
 * @param points 0 to 4
 * @param helped whether somebody helped
 * @param note a word on it; may be empty
 */
public record Outcome(PersonId by, int points, boolean helped, String note) {
    /** All of it. */
    public static final int MOST = 4;

    public Outcome {
        note = note.strip();
        if (points < 0 || points > MOST) {
            throw new IllegalArgumentException(
                    "An outcome has 0 to %d points, not %d".formatted(MOST, points));
        }
    }
}
