package org.cairnlearn.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.cairnlearn.learner.Learner.Basis;
import org.cairnlearn.learner.Learner.Known;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for a student's live state by any model, the untrained one and a fitted one. */
class LearnerTest {
    private static final Instant START = Instant.parse("2026-09-01T08:00:00Z");
    private static final Curriculum CURRICULUM =
            new Curriculum(Map.of(key(1), Set.of(key(0)), key(2), Set.of(key(0), key(1))));

    static Stream<Parameters> models() {
        return Stream.of(Parameters.standard(), Parameters.of("fitted", fitted()));
    }

    private static StateSpaceModel fitted() {
        Responses log = MadeUp.school(new MadeUp.Size(120, 50, 6, 40), 5);
        int[] all = java.util.stream.IntStream.range(0, log.students()).toArray();
        return StateSpace.fit(log, all);
    }

    @ParameterizedTest
    @MethodSource("models")
    void one_by_one_in_batches_or_at_once_and_put_back_from_its_parts_a_state_is_the_same(
            Parameters parameters) {
        var chance = new Random(1);
        for (int round = 0; round < 20; round++) {
            var work = work(chance, 60);
            var whole = Learner.replay(parameters, work);
            var state = StudentState.start(parameters);
            for (int from = 0; from < work.size(); ) {
                int to = Math.min(work.size(), from + 1 + chance.nextInt(7));
                state = putBack(Learner.replay(parameters, state, work.subList(from, to)));
                from = to;
            }
            assertThat(state).isEqualTo(whole);
        }
    }

    /** From nothing but numbers and names. */
    private static StudentState putBack(StudentState state) {
        var competencies = new HashMap<CompetencyKey, CompetencyState>();
        state.competencies()
                .forEach((key, one) ->
                        competencies.put(
                                new CompetencyKey(key.value()),
                                new CompetencyState(
                                        key,
                                        new Gaussian(one.delta().mean(), one.delta().variance()),
                                        new CompetencyState.Practice(
                                                one.last(),
                                                one.practice().place(),
                                                one.practice().right(),
                                                one.practice().wrong()),
                                        List.copyOf(one.items()))));
        return new StudentState(
                state.ability(), state.form(), state.answers(), state.last(), competencies);
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_right_answer_never_lowers_what_is_estimated_of_its_competencies(Parameters parameters) {
        var chance = new Random(2);
        for (int round = 0; round < 300; round++) {
            var work = work(chance, chance.nextInt(40));
            var state = Learner.replay(parameters, work);
            var at = START.plus(Duration.ofHours(50L * 40));
            var right = answer(chance, at, 1, 1);
            var after = Learner.update(parameters, state, right);
            for (var key : right.weights().keySet()) {
                assertThat(mean(parameters, after, key, at))
                        .isGreaterThanOrEqualTo(mean(parameters, state, key, at) - 1e-12);
            }
        }
    }

    private static double mean(
            Parameters parameters, StudentState state, CompetencyKey key, Instant at) {
        return Learner.estimate(parameters, state, CURRICULUM, key, at).logit().mean();
    }

    @ParameterizedTest
    @MethodSource("models")
    void the_parts_sum_to_the_estimate_and_without_a_piece_of_work_it_moves_the_way_that_is_said(
            Parameters parameters) {
        var chance = new Random(3);
        for (int round = 0; round < 20; round++) {
            var work = work(chance, 25);
            var at = START.plus(Duration.ofHours(50L * 25 + chance.nextInt(3000)));
            var basis = new Basis(work, List.of(new Gaussian(chance.nextGaussian(), 0.4)));
            var explained = Learner.explain(parameters, basis, CURRICULUM, key(2), at);
            var known = new Known(Learner.replay(parameters, work), CURRICULUM, basis.tests());
            assertThat(explained.estimate())
                    .isEqualTo(Learner.estimate(parameters, known, key(2), at));
            double sum = explained.contributions().stream().mapToDouble(Contribution::logit).sum();
            assertThat(sum).isCloseTo(explained.estimate().logit().mean(), within(1e-9));
            movesAsSaid(parameters, work, at);
        }
    }

    /**
     * The weightiest piece of work: its share is about what is missing without it. Not more than
     * about, since later answers would have been less of a surprise, and the practice is gone too.
     */
    private static void movesAsSaid(Parameters parameters, List<Observation> work, Instant at) {
        var alone = new Basis(work, List.of());
        var all = Learner.explain(parameters, alone, Curriculum.none(), key(2), at);
        var cited =
                all.contributions().stream()
                        .filter(part -> part.kind() == Contribution.Kind.EVIDENCE)
                        .max(java.util.Comparator.comparingDouble(part -> Math.abs(part.logit())))
                        .orElseThrow();
        Integer index = cited.evidenceIndex();
        assertThat(index).isNotNull();
        var rest = new ArrayList<>(work);
        rest.remove((int) index);
        double without =
                Learner.explain(
                                parameters,
                                new Basis(rest, List.of()),
                                Curriculum.none(),
                                key(2),
                                at)
                        .estimate()
                        .logit()
                        .mean();
        double moved = all.estimate().logit().mean() - without;
        assertThat(moved * cited.logit()).isPositive();
        assertThat(moved).isCloseTo(cited.logit(), within(0.3));
    }

    @ParameterizedTest
    @MethodSource("models")
    void what_is_believed_less_moves_a_level_less_and_work_out_of_order_is_refused(
            Parameters parameters) {
        double none = mean(parameters, StudentState.start(parameters), key(0), START);
        double before = none;
        for (double reliability : new double[] {0.25, 0.5, 0.75, 1}) {
            var one =
                    new Observation(START, Map.of(key(0), 1.0), null, new Score(4, 4), reliability);
            double level =
                    mean(parameters, Learner.replay(parameters, List.of(one)), key(0), START);
            assertThat(level).isGreaterThan(before);
            before = level;
        }
        var chance = new Random(4);
        var late = answer(chance, START.plusSeconds(60), 1, 1);
        var early = answer(chance, START, 1, 1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Learner.replay(parameters, List.of(late, early)))
                .withMessageContaining("replay");
    }

    private static List<Observation> work(Random chance, int many) {
        var work = new ArrayList<Observation>();
        for (int i = 0; i < many; i++) {
            int max = 1 + chance.nextInt(4);
            work.add(
                    answer(
                            chance,
                            START.plus(Duration.ofHours(50L * i + chance.nextInt(40))),
                            chance.nextInt(max + 1),
                            max));
        }
        return work;
    }

    private static Observation answer(Random chance, Instant at, int points, int max) {
        int item = chance.nextInt(48);
        var weights = new HashMap<CompetencyKey, Double>();
        weights.put(key(item % 6), 1.0);
        if (item % 7 == 0) {
            weights.put(key((item + 1) % 6), 0.5);
        }
        var named = item < 44 ? new ItemKey("q" + item) : null;
        double reliability = chance.nextInt(3) == 0 ? 0.5 : 1;
        return new Observation(at, weights, named, new Score(points, max), reliability);
    }

    private static CompetencyKey key(int k) {
        return new CompetencyKey("k" + k);
    }
}
