package org.cairnlearn.school.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The front door of evidence. To be called inside a piece of {@code Work}. */
@Component
public final class EvidenceBook {
    private final EvidenceSql sql;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    EvidenceBook(EvidenceSql sql, Ids ids, InstantSource clock, ApplicationEventPublisher events) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.events = events;
    }

    public Optional<EvidenceSource> findSource(String name) {
        return sql.findSource(name);
    }

    /** Makes a source whose logs count their seconds from {@code startsAt}. */
    public EvidenceSource addSource(String name, Instant startsAt) {
        var source = new EvidenceSource(ids.next(), name, startsAt);
        sql.add(source, clock.instant());
        return source;
    }

    /**
     * Stores a batch and tells, in the same transaction, whoever derives from evidence. Delivered
     * twice, it counts once; within a batch, of two rows with one external id the first counts.
     */
    public Recorded record(EvidenceSource source, List<NewObservation> observations) {
        if (observations.isEmpty()) {
            return new Recorded(0, 0, List.of());
        }
        var batch = ids.next();
        sql.lock();
        sql.stage(observations, ids);
        var conflicting = sql.conflicting(source);
        var fresh = sql.take(source, batch, clock.instant());
        if (fresh > 0) {
            events.publishEvent(new EvidenceRecorded(batch, fresh));
        }
        return new Recorded(fresh, observations.size() - fresh - conflicting.size(), conflicting);
    }

    /** A batch's observations by student, each in canonical order. */
    public Map<PersonId, List<Observation>> ofBatch(UUID batch) {
        return byStudent(sql.ofBatch(batch));
    }

    /** All observations of some students, each in canonical order. */
    public Map<PersonId, List<Observation>> of(Collection<PersonId> students) {
        return byStudent(sql.of(students));
    }

    /** Everybody who has evidence. */
    public List<PersonId> students() {
        return sql.students();
    }

    /**
     * When the newest observation of any of these students was stored: how fresh a page about them
     * is.
     */
    public Optional<Instant> freshest(Collection<PersonId> students) {
        return sql.freshest(students);
    }

    private static Map<PersonId, List<Observation>> byStudent(List<Observation> observations) {
        return observations.stream()
                .sorted(Observation.CANONICAL)
                .collect(Collectors.groupingBy(Observation::student));
    }
}
