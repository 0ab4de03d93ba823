package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.cairnlearn.school.access.Clients;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceSource;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * The sources of what other programs report: each by the name that the office gave it, so that a
 * new key of the same program goes on where the old one ended.
 */
@Component
class ActivitySources {
    /** So that no program takes the name of a log, or of what people enter themselves. */
    private static final String BY_XAPI = " (xAPI)";

    private final Work work;
    private final Clients clients;
    private final EvidenceBook evidence;

    ActivitySources(Work work, Clients clients, EvidenceBook evidence) {
        this.work = work;
        this.clients = clients;
        this.evidence = evidence;
    }

    /**
     * The source of a system; made when it first reports something. Its statements have a clock.
     */
    EvidenceSource of(UUID client) {
        var name =
                work.read(
                                        Actor.Task.administering(work.tenant()),
                                        () -> clients.names(Set.of(client)))
                                .getOrDefault(client, client.toString())
                        + BY_XAPI;
        return evidence.findSource(name).orElseGet(() -> evidence.addSource(name, Instant.EPOCH));
    }
}
