package org.cairnlearn.school.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.cairnlearn.school.activity.Settled;
import org.cairnlearn.school.activity.StatementQueue;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Reason;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Work;
import org.springframework.stereotype.Component;

/**
 * Makes evidence of what other programs reported, some hundred statements at a time: what becomes
 * of a statement, the evidence and the new level are one transaction. A statement counts once
 * however often it came, by its id; taken back, it counts for nothing.
 */
@Component
class ActivityEvidence {
    /** How many are a turn's worth. */
    static final int SIZE = 500;

    private static final Reason TAKEN_BACK =
            Reason.ofTheSource("The program that reported it has taken it back.");
    private static final Reason SAID =
            Reason.ofTheSource("The office has said whom the program means.");
    private static final Reason NO_LONGER_SAID =
            Reason.ofTheSource("The office no longer says whom the program means.");

    private final Work work;
    private final StatementQueue queue;
    private final ActivityReader reader;
    private final ActivitySources sources;
    private final EvidenceBook evidence;

    ActivityEvidence(
            Work work,
            StatementQueue queue,
            ActivityReader reader,
            ActivitySources sources,
            EvidenceBook evidence) {
        this.work = work;
        this.queue = queue;
        this.reader = reader;
        this.sources = sources;
        this.evidence = evidence;
    }

    /** Takes all that waits; returns how many statements that were. */
    int take(TenantId tenant) {
        var taken = 0;
        while (true) {
            var some = takeSome(tenant);
            taken += some;
            if (some < SIZE) {
                return taken;
            }
        }
    }

    /**
     * Takes a turn's worth of what waits; says how many those were: with a full turn, more wait.
     */
    int takeSome(TenantId tenant) {
        return work.write(Actor.Task.importing(tenant), this::some);
    }

    private int some() {
        var waiting = queue.first(SIZE);
        if (waiting.isEmpty()) {
            return 0;
        }
        var reading = reader.reading();
        var bySource =
                reading.read(waiting).stream()
                        .collect(Collectors.groupingBy(one -> one.from().client()));
        bySource.forEach(this::take);
        return waiting.size();
    }

    private void take(UUID client, List<ActivityReading.Outcome> outcomes) {
        var observations = new ArrayList<NewObservation>();
        var said = new ArrayList<NewObservation>();
        var takenBack = new ArrayList<String>();
        var unsaid = new ArrayList<String>();
        for (var one : outcomes) {
            var observation = one.observation();
            if (observation != null) {
                (one.isSaid() ? said : observations).add(observation);
            } else if (one.settled().as() == Settled.As.VOIDED) {
                takenBack.add(one.from().id().toString());
            } else if (one.from().named() != null) {
                unsaid.add(one.from().id().toString());
            }
        }
        var conflicting = new HashSet<String>();
        if (!observations.isEmpty()) {
            conflicting.addAll(evidence.record(sources.of(client), observations).conflicting());
        }
        if (!said.isEmpty()) {
            conflicting.addAll(evidence.correct(sources.of(client), said, SAID).conflicting());
        }
        retract(client, takenBack, TAKEN_BACK);
        retract(client, unsaid, NO_LONGER_SAID);
        queue.settle(outcomes.stream().map(one -> settled(one, conflicting)).toList());
    }

    private void retract(UUID client, List<String> ids, Reason why) {
        if (!ids.isEmpty()) {
            sources.find(client).ifPresent(source -> evidence.retract(source, ids, why));
        }
    }

    private static Settled settled(
            ActivityReading.Outcome outcome, java.util.Set<String> conflicting) {
        var settled = outcome.settled();
        return conflicting.contains(outcome.from().id().toString())
                ? new Settled(
                        settled.number(), Settled.As.REFUSED, settled.student(), settled.named())
                : settled;
    }
}
