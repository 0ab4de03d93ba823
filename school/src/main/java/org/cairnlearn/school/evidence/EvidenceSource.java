package org.cairnlearn.school.evidence;

import java.time.Instant;
import java.util.UUID;

/**
 * A system that sends observations.
 *
 * @param startsAt second 0 of its logs
 */
public record EvidenceSource(UUID id, String name, Instant startsAt) {}
