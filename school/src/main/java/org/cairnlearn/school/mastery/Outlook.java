package org.cairnlearn.school.mastery;

import java.time.Instant;
import org.cairnlearn.school.competency.CompetencyId;

/**
 * What lies before a student on one skill.
 *
 * @param pieces how many pieces of work on it are to be expected until then, 0 or more
 * @param by until when
 */
public record Outlook(CompetencyId skill, int pieces, Instant by) {
    /** The most pieces that are looked ahead: after so many the level hardly changes. */
    public static final int MOST = 60;

    public Outlook {
        if (pieces < 0 || pieces > MOST) {
            throw new IllegalArgumentException(
                    "From 0 to %d pieces of work are looked ahead, not %d".formatted(MOST, pieces));
        }
    }
}
