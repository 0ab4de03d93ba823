package org.cairnlearn.school.activity;

import java.util.UUID;

/**
 * A statement of which nobody has said yet what becomes of it.
 *
 * @param body as JSON
 */
public record Waiting(long number, UUID id, UUID client, boolean voided, String body) {}
