package org.cairnlearn.school.evidence;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.platform.Ids;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The front door of evidence. To be called inside a piece of {@code Work}. Whoever reads sees what
 * counts now: observations that were corrected as corrected, those taken back not at all; only
 * {@link #history} shows what was said before.
 */
@Component
public final class EvidenceBook {
    /** The source of what people enter themselves. */
    public static final String BY_HAND = "by hand";

    private final EvidenceSql sql;
    private final ArrivalSql arrivals;
    private final Ids ids;
    private final InstantSource clock;
    private final ApplicationEventPublisher events;

    EvidenceBook(
            EvidenceSql sql,
            ArrivalSql arrivals,
            Ids ids,
            InstantSource clock,
            ApplicationEventPublisher events) {
        this.sql = sql;
        this.arrivals = arrivals;
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

    /** The source of what people enter themselves; made when first asked for. */
    public EvidenceSource byHand() {
        return sql.findSource(BY_HAND)
                .orElseGet(() -> {
                    arrivals.lock();
                    return sql.findSource(BY_HAND)
                            .orElseGet(() -> addSource(BY_HAND, clock.instant()));
                });
    }

    /**
     * Stores a batch and tells, in the same transaction, whoever derives from evidence. Delivered
     * twice, it counts once; within a batch, of two rows with one external id the first counts.
     * What is known saying something else is a conflict and changes nothing.
     */
    public Recorded record(EvidenceSource source, List<NewObservation> observations) {
        if (observations.isEmpty()) {
            return new Recorded(0, 0, List.of());
        }
        arrivals.lock();
        arrivals.stage(observations, ids);
        var conflicting = arrivals.conflicting(source);
        var batch = ids.next();
        var fresh = arrivals.take(source, batch, clock.instant());
        tell(batch, fresh, 0);
        return new Recorded(fresh, observations.size() - fresh - conflicting.size(), conflicting);
    }

    /**
     * Stores a batch as {@link #record} does, but what is known saying something else is corrected:
     * a new fact with its reason, after which all that is derived is as if the wrong had never been
     * said. A person corrects whatever stands; a source only what no person has corrected.
     */
    public Recorded correct(
            EvidenceSource source, List<NewObservation> observations, Reason reason) {
        if (observations.isEmpty()) {
            return new Recorded(0, 0, List.of());
        }
        arrivals.lock();
        arrivals.stage(observations, ids);
        var conflicting = arrivals.withstanding(source, reason);
        var batch = ids.next();
        var revised = arrivals.revise(source, new ArrivalSql.Entry(batch, clock.instant(), reason));
        var fresh = arrivals.take(source, batch, clock.instant());
        tell(batch, fresh, revised);
        var known = observations.size() - fresh - revised - conflicting.size();
        return new Recorded(fresh, revised, known, conflicting);
    }

    /**
     * Takes observations back: from now on they count for nothing. What is unknown or taken back
     * already is left.
     *
     * @return how many were taken back
     */
    public int retract(EvidenceSource source, Collection<String> externalIds, Reason reason) {
        arrivals.lock();
        var batch = ids.next();
        var entry = new ArrivalSql.Entry(batch, clock.instant(), reason);
        var revised = arrivals.retract(source, externalIds, entry);
        tell(batch, 0, revised);
        return revised;
    }

    /** How many observations these deliveries brought that nobody has corrected or taken back. */
    public long untouched(EvidenceSource source, Collection<UUID> batches) {
        return sql.untouched(source, batches);
    }

    /** The external ids of some of them, at most so many. */
    public List<String> untouched(EvidenceSource source, Collection<UUID> batches, int most) {
        return sql.untouched(source, batches, most);
    }

    /** What of a source was said of a student under external ids that begin so. */
    public List<String> saidOf(EvidenceSource source, PersonId student, String beginning) {
        return sql.saidOf(source, student, beginning);
    }

    private void tell(UUID batch, int fresh, int revised) {
        if (fresh + revised > 0) {
            sql.forget();
            events.publishEvent(new EvidenceRecorded(batch, fresh, revised));
        }
    }

    /** What became of one observation, from its arrival on; empty when it never arrived. */
    public List<Version> history(String source, String externalId) {
        return sql.history(source, externalId);
    }

    /** A batch's observations by student, each in canonical order. */
    public Map<PersonId, List<Observation>> ofBatch(UUID batch) {
        return byStudent(sql.ofBatch(batch));
    }

    /** Whose observations a batch has corrected or taken back. */
    public Set<PersonId> revisedIn(UUID batch) {
        return sql.revisedIn(batch);
    }

    /** All observations of some students, each in canonical order. */
    public Map<PersonId, List<Observation>> of(Collection<PersonId> students) {
        return byStudent(sql.of(students));
    }

    /**
     * What some students did that shows something about any of some competencies, each student's in
     * canonical order.
     */
    public Map<PersonId, List<Observation>> about(
            Collection<PersonId> students, Collection<CompetencyId> competencies) {
        return byStudent(sql.about(students, competencies));
    }

    /** What some students did from a moment on, each student's in canonical order. */
    public Map<PersonId, List<Observation>> since(Collection<PersonId> students, Instant from) {
        return byStudent(sql.since(students, from));
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

    /**
     * One entry in the history of an observation.
     *
     * @param number 1 is the observation as it first arrived
     * @param says the observation as of then; null: it was taken back
     * @param reason why and by whom; null for the first
     */
    public record Version(
            int number, @Nullable Observation says, Instant at, @Nullable Reason reason) {}
}
