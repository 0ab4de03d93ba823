package org.cairnlearn.learner;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.learner.statespace.Level;
import org.cairnlearn.learner.statespace.Reasons;
import org.jspecify.annotations.Nullable;

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
        return through(parameters, from, observations, null);
    }

    private static StudentState through(
            Parameters parameters,
            StudentState from,
            List<Observation> observations,
            @Nullable Watcher watcher) {
        return observations.isEmpty()
                ? from
                : new Passage(parameters, from, observations).through(watcher);
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
        return through(parameters, from, observations, watcher);
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
        return Judgement.of(parameters, competency, ability, reading);
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
        StudentState state = replay(parameters, basis.work());
        var source = new Reading.Source(state, curriculum, at);
        var reading = Reading.of(parameters, source, competency);
        var tests = Tests.of(state.ability(), basis.tests());
        var all = new ArrayList<>(ofWork(parameters, basis.work(), competency, at));
        add(all, Contribution.Kind.PREREQUISITE, reading.fromPrerequisites());
        for (int test = 0; test < tests.moved().size(); test++) {
            all.add(new Contribution(Contribution.Kind.TEST, test, tests.moved().get(test)));
        }
        return new Explanation(Judgement.of(parameters, competency, tests.ability(), reading), all);
    }

    /**
     * Of these items the one whose answer is expected to narrow a level most, the first of equals;
     * empty when the model has met none of them.
     */
    public static Optional<ItemKey> mostTelling(
            Parameters parameters, Gaussian level, List<ItemKey> items) {
        var at = new Level(level.mean(), level.variance());
        ItemKey best = null;
        double most = 0;
        for (ItemKey item : items) {
            double narrowing = parameters.model().narrowing(at, item.value());
            if (narrowing > most) {
                most = narrowing;
                best = item;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The prior, every piece of work, and in sum learning and decay. */
    private static List<Contribution> ofWork(
            Parameters parameters, List<Observation> work, CompetencyKey about, Instant at) {
        var parts =
                parameters
                        .model()
                        .parts(
                                WorkLog.of(work),
                                WorkLog::itemOf,
                                about.value(),
                                at.getEpochSecond());
        var all = new ArrayList<Contribution>();
        double learning = 0;
        double decay = 0;
        for (Reasons.Part part : parts) {
            switch (part.kind()) {
                case PRIOR ->
                        all.add(new Contribution(Contribution.Kind.PRIOR, null, part.logit()));
                case EVIDENCE ->
                        all.add(
                                new Contribution(
                                        Contribution.Kind.EVIDENCE, part.row(), part.logit()));
                case LEARNING -> learning += part.logit();
                case DECAY -> decay += part.logit();
            }
        }
        add(all, Contribution.Kind.LEARNING, learning);
        add(all, Contribution.Kind.DECAY, decay);
        return all;
    }

    private static void add(List<Contribution> all, Contribution.Kind kind, double logit) {
        if (logit != 0) {
            all.add(new Contribution(kind, null, logit));
        }
    }
}
