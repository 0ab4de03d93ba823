package org.cairnlearn.school.mastery;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.ItemKey;
import org.cairnlearn.learner.Parameters;
import org.cairnlearn.learner.Score;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.Observation;
import org.cairnlearn.school.evidence.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How one school's policy is put to the learner engine: the cut, and how much a piece of evidence
 * counts.
 *
 * @param parameters the engine's, with the policy's cut
 * @param freshness how the school counts its days
 */
record Grading(Policy policy, Parameters parameters, Freshness freshness) {

    /**
     * A policy, judged by a model. Where the model's own cut was tested on the school's students
     * for the policy's target, the stricter of the two holds: <i>Got it</i> is then wrong at most
     * so often as the test allows.
     */
    static Grading of(Policy chosen, Parameters engine, Freshness freshness) {
        var rule = engine.model().rule();
        var tested = rule.proven() && rule.target() == chosen.rules().grading().cuts().target();
        var policy = tested ? chosen.certainFrom(rule.masteredAt(), rule.reopenedBelow()) : chosen;
        var cuts = policy.rules().grading().cuts();
        var sureness = policy.rules().grading().sureness();
        var cut =
                new Parameters.Cut(
                        cuts.target(),
                        1 - cuts.certain(),
                        cuts.notYet(),
                        sureness.sure(),
                        sureness.fairlySure());
        return new Grading(policy, engine.with(cut), freshness);
    }

    /** Since when work has to be for a level not to be worth a fresh look at a moment. */
    Instant freshSince(Instant at) {
        return freshness.since(at, policy.rules().grading().freshDays());
    }

    /**
     * What a stored state depends on beside the evidence. A state that was stored under another
     * provenance is made anew from the evidence.
     */
    String provenance() {
        var grading = policy.rules().grading();
        var cuts = grading.cuts();
        var transfer = grading.transfer();
        return "%s target %s certain %s keep %s %s transfer %s%s%s%s"
                .formatted(
                        parameters.version(),
                        cuts.target(),
                        cuts.certain(),
                        cuts.keep(),
                        weights(grading.weights()),
                        transfer.share(),
                        transfer.tasks() ? " tasks" : "",
                        transfer.products() ? " products" : "",
                        transfer.conversations() ? " conversations" : "");
    }

    private static String weights(Policy.Weights of) {
        var judged = of.judged();
        return "helped %s task %s product %s conversation %s observation %s prior %s beforehand %s peer %s"
                .formatted(
                        of.helped(),
                        judged.tasks(),
                        judged.products(),
                        judged.conversations(),
                        judged.observations(),
                        of.priorLearning(),
                        of.beforehand(),
                        of.peer());
    }

    /** How much of what a score says is taken, from 0 to 1. */
    double weight(Circumstances of) {
        var weights = policy.rules().grading().weights();
        var ofKind =
                switch (of.kind()) {
                    case ITEM_RESPONSE -> 1;
                    case PERFORMANCE_TASK -> weights.judged().tasks();
                    case PRODUCT -> weights.judged().products();
                    case CONVERSATION -> weights.judged().conversations();
                    case OBSERVATION -> weights.judged().observations();
                    case PRIOR_LEARNING -> weights.priorLearning();
                    case BEFOREHAND -> weights.beforehand();
                    case PEER -> weights.peer();
                    case SELF -> 0;
                };
        return of.helped() ? ofKind * weights.helped() : ofKind;
    }

    /** The observations that say something about what a student knows. */
    List<Observation> counting(List<Observation> observations) {
        return observations.stream()
                .filter(observation -> weight(observation.circumstances()) > 0)
                .toList();
    }

    /** How much of a piece of work rests on each competency; one named twice counts once. */
    static Map<CompetencyKey, Double> weights(Shown shown) {
        var weights = new HashMap<CompetencyKey, Double>();
        shown.shares()
                .forEach(share ->
                        weights.putIfAbsent(Model.key(share.competency()), share.weight()));
        return weights;
    }

    /** The engine's words for observations that count. */
    List<org.cairnlearn.learner.Observation> work(List<Observation> counting) {
        return counting.stream()
                .map(observation ->
                        new org.cairnlearn.learner.Observation(
                                observation.occurredAt(),
                                weights(observation.shown()),
                                item(observation),
                                new Score(observation.points(), observation.max()),
                                weight(observation.circumstances())))
                .toList();
    }

    private static @Nullable ItemKey item(Observation observation) {
        var task = observation.task();
        return task == null ? null : item(task);
    }

    /** What the engine calls a task. */
    static ItemKey item(Observation.Task task) {
        return new ItemKey(task.source() + " " + task.item());
    }

    /** Whether it shows that the student could use it in something new. */
    boolean transfers(Observation observation) {
        var transfer = policy.rules().grading().transfer();
        return !observation.circumstances().helped()
                && observation.points() >= transfer.share() * observation.max()
                && kinds(transfer).contains(observation.circumstances().kind());
    }

    private static Set<EvidenceKind> kinds(Policy.Transfer transfer) {
        var kinds = new HashSet<EvidenceKind>();
        if (transfer.tasks()) {
            kinds.add(EvidenceKind.PERFORMANCE_TASK);
        }
        if (transfer.products()) {
            kinds.add(EvidenceKind.PRODUCT);
        }
        if (transfer.conversations()) {
            kinds.add(EvidenceKind.CONVERSATION);
        }
        return kinds;
    }

    /**
     * Whether what was got stays got through a piece of work, by how likely mastery was around it.
     */
    boolean holds(boolean held, double before, double after) {
        var cuts = policy.rules().grading().cuts();
        return after >= cuts.certain() || (held && before >= cuts.keep() && after >= cuts.keep());
    }
}
