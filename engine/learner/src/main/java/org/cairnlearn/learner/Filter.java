package org.cairnlearn.learner;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One student's state while observations are applied: an extended Kalman filter with one rank-one
 * update per observation. With level eta = ability + sum w_k delta_k and doubt V = var(ability) +
 * sum w_k^2 var_k + var(item), gradient g and information J of the score at eta, and h = 1 for the
 * ability and w_k for competency k, each part moves by
 *
 * <pre>
 *   mean     += h v g / (1 + J V)
 *   variance -= (h v)^2 J / (1 + J V)
 * </pre>
 *
 * <p>Since h^2 v is part of V, no variance can become negative, and a right answer, whose g is
 * positive, cannot lower a mean. Constant work per competency of the observation.
 *
 * <p>Every sum runs in the order of the keys. Only the competencies that are touched are copied.
 */
final class Filter {
    private final Parameters parameters;
    private final Map<CompetencyKey, CompetencyState> before;
    private final Map<CompetencyKey, Trace> touched = new HashMap<>();
    private double abilityMean;
    private double abilityVariance;
    private @Nullable Instant last;

    Filter(Parameters parameters, StudentState from) {
        this.parameters = parameters;
        this.before = from.competencies();
        this.abilityMean = from.ability().mean();
        this.abilityVariance = from.ability().variance();
        this.last = from.last();
    }

    StudentState state() {
        var after = new TreeMap<>(before);
        touched.forEach((competency, trace) -> after.put(competency, trace.state(competency)));
        return new StudentState(new Gaussian(abilityMean, abilityVariance), last, after);
    }

    void apply(Observation observation, Moves moves) {
        refuseIfEarlier(observation.at());
        double level = abilityMean;
        double doubt = abilityVariance + parameters.itemVariance();
        for (var entry : observation.weights().entrySet()) {
            double weight = entry.getValue();
            Trace trace = trace(entry.getKey(), observation.at());
            moves.forgot(entry.getKey(), trace.forgetUntil(observation.at(), parameters.memory()));
            level += weight * trace.mean();
            doubt += weight * weight * trace.variance();
        }
        stand(observation, false, moves);
        var seen = Seen.of(observation, level, doubt);
        seeAbility(seen, moves);
        observation.weights().forEach((key, weight) -> see(key, weight, seen, moves));
        stand(observation, true, moves);
        last = observation.at();
    }

    private void stand(Observation observation, boolean after, Moves moves) {
        if (moves != Moves.UNWATCHED) {
            for (CompetencyKey competency : observation.weights().keySet()) {
                Trace trace = trace(competency, observation.at());
                var own =
                        new Gaussian(
                                abilityMean + trace.mean(), abilityVariance + trace.variance());
                moves.stands(competency, own, after);
            }
        }
    }

    /**
     * What one observation says to every part of the state: a part of variance v and weight h moves
     * by h v push and loses the share h^2 v shrink of its variance.
     */
    private record Seen(Observation observation, double push, double shrink) {
        static Seen of(Observation observation, double level, double doubt) {
            var response = GradedResponse.at(level, observation.score());
            double information = observation.reliability() * response.information();
            double damping = 1 + information * doubt;
            double gradient = observation.reliability() * response.gradient();
            return new Seen(observation, gradient / damping, information / damping);
        }
    }

    private void seeAbility(Seen seen, Moves moves) {
        double moved = abilityVariance * seen.push();
        double left = abilityVariance * Math.max(0, 1 - abilityVariance * seen.shrink());
        abilityMean += moved;
        abilityVariance =
                Math.min(
                        parameters.ability().variance(),
                        left + parameters.learning().abilityNoise());
        moves.abilitySaw(moved);
    }

    private void see(CompetencyKey competency, double weight, Seen seen, Moves moves) {
        Observation observation = seen.observation();
        Trace trace = trace(competency, observation.at());
        double moved = weight * trace.variance() * seen.push();
        trace.see(moved, weight * weight * trace.variance() * seen.shrink());
        moves.saw(competency, moved);

        double gain = weight * parameters.learning().gain(observation.score());
        trace.learn(gain, weight * parameters.learning().competencyNoise());
        moves.learned(competency, gain);
        trace.count(observation.score(), observation.at());
    }

    private Trace trace(CompetencyKey competency, Instant at) {
        Trace trace = touched.get(competency);
        if (trace == null) {
            CompetencyState state = before.get(competency);
            trace = state == null ? Trace.untouched(parameters, at) : Trace.of(parameters, state);
            touched.put(competency, trace);
        }
        return trace;
    }

    private void refuseIfEarlier(Instant at) {
        if (last != null && at.isBefore(last)) {
            throw new IllegalArgumentException(
                    """
                    Work of %s comes after work of %s has been applied
                    Maybe sort the student's evidence by time and replay it.\
                    """
                            .formatted(at, last));
        }
    }
}
