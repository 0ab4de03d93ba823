package org.cairnlearn.school.evidence;

import java.util.UUID;

/**
 * A batch of observations has been stored, in the transaction that is still open.
 *
 * @param batch names the batch's observations
 * @param fresh how many are new in it
 * @param revised how many were corrected or taken back
 */
public record EvidenceRecorded(UUID batch, int fresh, int revised) {}
