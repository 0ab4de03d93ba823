package org.cairnlearn.school.evidence;

import java.util.List;

/**
 * What came of a batch.
 *
 * @param fresh stored now
 * @param corrected known, saying something else: what they say now counts from now on
 * @param known had been stored before, saying the same: nothing was done
 * @param conflicting external ids that are stored saying something else: refused, never overwritten
 */
public record Recorded(int fresh, int corrected, int known, List<String> conflicting) {
    public Recorded {
        conflicting = List.copyOf(conflicting);
    }

    /** Of a batch that corrected nothing. */
    public Recorded(int fresh, int known, List<String> conflicting) {
        this(fresh, 0, known, conflicting);
    }
}
