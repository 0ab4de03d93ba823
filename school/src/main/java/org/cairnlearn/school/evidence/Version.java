package org.cairnlearn.school.evidence;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry in the history of an observation.
 *
 * @param number 1 is the observation as it first arrived
 * @param says the observation as of then; null: it was taken back
 * @param reason why and by whom; null for the first
 */
public record Version(
        int number, @Nullable Observation says, Instant at, @Nullable Reason reason) {}
