package org.cairnlearn.school.budget;

import java.time.Instant;
import java.util.UUID;

/**
 * Another system that is stopped now.
 *
 * @param client which one
 * @param students how many it had been shown one by one that day, and requests that were refused
 */
public record SystemStop(UUID id, UUID client, Instant at, int students) {}
