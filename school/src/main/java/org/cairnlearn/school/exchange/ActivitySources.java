package org.cairnlearn.school.exchange;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
        return find(client)
                .orElseGet(() ->
                        evidence.addSource(
                                names(Set.of(client)).get(client) + BY_XAPI, Instant.EPOCH));
    }

    /** The source of a system that has reported something. */
    Optional<EvidenceSource> find(UUID client) {
        return evidence.findSource(names(Set.of(client)).get(client) + BY_XAPI);
    }

    /** What these systems are called; inside a piece of work. */
    Map<UUID, String> names(Set<UUID> of) {
        var names =
                new HashMap<>(
                        work.read(
                                Actor.Task.administering(work.tenant()), () -> clients.names(of)));
        of.forEach(one -> names.putIfAbsent(one, one.toString()));
        return names;
    }
}
