package org.cairnlearn.learner;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The front door of the learner model: what a student's work says about what the student has
 * mastered. Pure functions: no clock, no chance, no memory between calls; the same arguments give
 * the same bits on any machine.
 *
 * <p>Each student's evidence is applied in the order of time. Work that comes to light late is not
 * squeezed in: {@link #replay(Parameters, List)} all of the student's evidence instead.
 */
public final class Learner {
    private Learner() {}

    /**
     * Applies one piece of work. Cost: constant per competency of the work, plus a copy of the
     * student's map of competencies.
     *
     * @throws IllegalArgumentException when the work happened before work already applied
     */
    public static StudentState update(
            Parameters parameters, StudentState state, Observation observation) {
        return replay(parameters, state, List.of(observation));
    }

    /**
     * Applies all of one student's work from the start; equal to the bit to updating with one after
     * the other.
     *
     * @throws IllegalArgumentException when the work is not in the order of time
     */
    public static StudentState replay(Parameters parameters, List<Observation> observations) {
        return replay(parameters, StudentState.start(parameters), observations);
    }

    /**
     * Applies a batch of one student's work to a state; equal to the bit to updating with one after
     * the other, without the copies in between.
     *
     * @throws IllegalArgumentException when the work is not in the order of time, or begins before
     *     work already applied
     */
    public static StudentState replay(
            Parameters parameters, StudentState from, List<Observation> observations) {
        var filter = new Filter(parameters, from);
        for (Observation observation : observations) {
            filter.apply(observation, Moves.UNWATCHED);
        }
        return filter.state();
    }

    /**
     * Applies a batch as {@link #replay(Parameters, StudentState, List)} does, and tells what each
     * piece of work says about mastery.
     *
     * @throws IllegalArgumentException as there
     */
    public static StudentState replay(
            Parameters parameters,
            StudentState from,
            List<Observation> observations,
            Watcher watcher) {
        var filter = new Filter(parameters, from);
        for (int index = 0; index < observations.size(); index++) {
            var watch = new Watch(parameters.cut(), index, watcher);
            filter.apply(observations.get(index), watch);
        }
        return filter.state();
    }

    /** Is told how likely mastery is just before and just after each piece of work. */
    @FunctionalInterface
    public interface Watcher {
        /**
         * One piece of work about one competency.
         *
         * @param index which of the given pieces, counted from 0
         * @param before how likely mastery was when the work began, by the student's own work alone
         * @param after how likely with it
         */
        void saw(int index, CompetencyKey competency, Probability before, Probability after);
    }

    /**
     * What is known of a competency at a moment.
     *
     * @param at a moment at or after the state's last work; an earlier one reads the state as of
     *     the last work, since what came later cannot be taken out of a state again
     */
    public static Estimate estimate(
            Parameters parameters,
            StudentState state,
            Curriculum curriculum,
            CompetencyKey competency,
            Instant at) {
        return estimate(parameters, new Known(state, curriculum, List.of()), competency, at);
    }

    /**
     * What is known of a competency at a moment, by work and by tests outside of it.
     *
     * @param at as above
     */
    public static Estimate estimate(
            Parameters parameters, Known known, CompetencyKey competency, Instant at) {
        var reading = Reading.of(parameters, known.at(at), competency);
        var ability = Tests.of(known.state().ability(), known.tests()).ability();
        return Judgement.of(parameters.cut(), competency, ability, reading);
    }

    /**
     * What an estimate is read from.
     *
     * @param tests what each test outside of the work says about the general level, as a
     *     measurement of its own: its level in logits, its variance counts all that makes it
     *     doubtful at the moment of reading
     */
    public record Known(StudentState state, Curriculum curriculum, List<Gaussian> tests) {
        public Known {
            tests = List.copyOf(tests);
        }

        Reading.Source at(Instant at) {
            return new Reading.Source(state, curriculum, at);
        }
    }

    /**
     * Why the estimate is what it is: the parts that sum to its logit. Evidence about other
     * competencies is listed too, since it moves the general level.
     *
     * @param evidence all of one student's work, in the order of time
     * @throws IllegalArgumentException when it is not in the order of time
     */
    public static Explanation explain(
            Parameters parameters,
            List<Observation> evidence,
            Curriculum curriculum,
            CompetencyKey competency,
            Instant at) {
        var basis = new Basis(evidence, List.of());
        return explain(parameters, basis, curriculum, competency, at);
    }

    /**
     * What an explanation takes apart.
     *
     * @param work all of one student's work, in the order of time
     * @param tests as in {@link Known}
     */
    public record Basis(List<Observation> work, List<Gaussian> tests) {
        public Basis {
            work = List.copyOf(work);
            tests = List.copyOf(tests);
        }
    }

    /**
     * Why the estimate is what it is, with tests outside of the work.
     *
     * @throws IllegalArgumentException when the work is not in the order of time
     */
    public static Explanation explain(
            Parameters parameters,
            Basis basis,
            Curriculum curriculum,
            CompetencyKey competency,
            Instant at) {
        var filter = new Filter(parameters, StudentState.start(parameters));
        var ledger = new Ledger(competency);
        for (Observation observation : basis.work()) {
            filter.apply(observation, ledger);
            ledger.next();
        }
        StudentState state = filter.state();
        var source = new Reading.Source(state, curriculum, at);
        var reading = Reading.of(parameters, source, competency);
        double prior = parameters.ability().mean() + parameters.competency().mean();
        var tests = Tests.of(state.ability(), basis.tests());
        return new Explanation(
                Judgement.of(parameters.cut(), competency, tests.ability(), reading),
                ledger.contributions(prior, reading, tests));
    }

    /**
     * How likely the student is to earn at least half of the points of the next piece of work, for
     * work that is marked right or wrong: sigma of the expected level, flattened by the doubt about
     * student and item (MacKay, "The evidence framework applied to classification networks", 1992).
     *
     * @param weights how much of the work rests on each competency, as in {@link Observation}
     * @param at when the work will be done, as in {@link #estimate}
     */
    public static Probability predict(
            Parameters parameters,
            StudentState state,
            Curriculum curriculum,
            Map<CompetencyKey, Double> weights,
            Instant at) {
        var source = new Reading.Source(state, curriculum, at);
        double level = state.ability().mean();
        double doubt = state.ability().variance() + parameters.itemVariance();
        for (var entry : Weights.normalised(weights).entrySet()) {
            double weight = entry.getValue();
            var reading = Reading.of(parameters, source, entry.getKey());
            level += weight * reading.mean();
            doubt += weight * weight * reading.variance();
        }
        return new Probability(Logistic.expected(level, doubt));
    }
}
