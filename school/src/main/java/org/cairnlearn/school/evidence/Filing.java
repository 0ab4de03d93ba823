package org.cairnlearn.school.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * Where a stored observation is filed.
 *
 * @param id of this version of it; a correction has another
 * @param source its source's name
 * @param externalId its id in the source, the same in every version
 * @param recordedAt when it was stored
 */
public record Filing(UUID id, String source, String externalId, Instant recordedAt) {}
