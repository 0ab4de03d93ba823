package org.cairnlearn.school.activity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/**
 * What other systems call somebody whom nobody knows.
 *
 * @param named as {@link Settled#named} has it
 * @param times in how many statements
 * @param first when the first of them came
 * @param clients the systems that say so
 * @param body the first of them, as JSON
 * @param all how many such names there are
 */
public record UnknownName(
        String named,
        long times,
        Instant first,
        Instant last,
        Set<UUID> clients,
        String body,
        long all) {
    public UnknownName {
        clients = Set.copyOf(clients);
    }
}
