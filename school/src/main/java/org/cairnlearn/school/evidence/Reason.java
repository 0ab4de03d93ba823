package org.cairnlearn.school.evidence;

import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Why something that is stored is corrected or taken back.
 *
 * @param by who says so; null when the source itself does. What a person has said stands: a source
 *     that says something new about it is told of a conflict
 */
public record Reason(@Nullable PersonId by, String why) {
    public Reason {
        if (why.isBlank() || why.length() > Circumstances.Remarks.LONGEST) {
            throw new IllegalArgumentException(
                    "A reason has 1 to %d characters".formatted(Circumstances.Remarks.LONGEST));
        }
    }

    /** A source that delivers again what it has changed. */
    public static Reason ofTheSource(String why) {
        return new Reason(null, why);
    }
}
