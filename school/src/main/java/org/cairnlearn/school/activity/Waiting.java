package org.cairnlearn.school.activity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A statement of which nobody has said yet what becomes of it.
 *
 * @param body as JSON
 * @param named what its sender calls the student, where that had to be said by somebody; else null
 */
public record Waiting(
        long number, UUID id, UUID client, boolean voided, String body, @Nullable String named) {}
