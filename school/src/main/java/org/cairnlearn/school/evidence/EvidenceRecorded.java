package org.cairnlearn.school.evidence;

import java.util.UUID;

/**
 * A batch of observations has been stored, in the transaction that is still open.
 *
 * @param batch names the batch's observations
 * @param count how many are new in it
 */
public record EvidenceRecorded(UUID batch, int count) {}
