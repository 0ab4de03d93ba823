package org.cairnlearn.school.evidence;

import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a score.
 *
 * @param rubric the rubric or scale that gave the points, with its version
 * @param artefact where the work itself is kept: an address or an inventory number
 * @param note a word of whoever judged it
 */
public record Remarks(@Nullable String rubric, @Nullable String artefact, @Nullable String note) {
    /** The most characters of each. */
    public static final int LONGEST = 500;

    static final Remarks NONE = new Remarks(null, null, null);

    public Remarks {
        Stream.of(rubric, artefact, note).forEach(Remarks::refuseUnlessFits);
    }

    private static void refuseUnlessFits(@Nullable String text) {
        if (text != null && (text.isBlank() || text.length() > LONGEST)) {
            throw new IllegalArgumentException(
                    "A remark has 1 to %d characters; leave it out when there is none"
                            .formatted(LONGEST));
        }
    }
}
