package org.cairnlearn.school.evidence;

import java.util.List;

/**
 * What came of a batch.
 *
 * @param fresh stored now
 * @param known had been stored before, saying the same: nothing was done
 * @param conflicting external ids that are stored saying something else: refused, never overwritten
 */
public record Recorded(int fresh, int known, List<String> conflicting) {
    public Recorded {
        conflicting = List.copyOf(conflicting);
    }
}
