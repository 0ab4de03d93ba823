package org.cairnlearn.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.cairnlearn.learner.Learner.Basis;
import org.cairnlearn.learner.Learner.Known;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OutsideTestsTest {
    private static final Parameters PARAMETERS = Parameters.standard();
    private static final Instant START = Instant.parse("2026-09-01T08:00:00Z");
    private static final CompetencyKey HALVES = new CompetencyKey("halves");

    @Test
    void a_good_test_raises_a_stranger_a_bad_one_lowers_and_both_make_surer() {
        var stranger = estimate(List.of(), List.of());
        var good = estimate(List.of(), List.of(new Gaussian(1, 0.5)));
        var bad = estimate(List.of(), List.of(new Gaussian(-1, 0.5)));
        assertThat(good.logit().mean()).isGreaterThan(stranger.logit().mean());
        assertThat(bad.logit().mean()).isLessThan(stranger.logit().mean());
        assertThat(good.logit().variance()).isLessThan(stranger.logit().variance());
        assertThat(good.decision()).isEqualTo(Decision.NO_EVIDENCE);
    }

    @Test
    void the_order_of_tests_does_not_matter_and_they_never_move_more_than_one_logit() {
        var one = new Gaussian(0.4, 0.5);
        var other = new Gaussian(-0.9, 0.3);
        var there = estimate(List.of(), List.of(one, other)).logit();
        var back = estimate(List.of(), List.of(other, one)).logit();
        assertThat(there.mean()).isCloseTo(back.mean(), within(1e-12));
        assertThat(there.variance()).isCloseTo(back.variance(), within(1e-12));
        var far = estimate(List.of(), List.of(new Gaussian(50, 0.01))).logit();
        var none = estimate(List.of(), List.of()).logit();
        assertThat(far.mean() - none.mean()).isCloseTo(1, within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void with_tests_too_the_parts_sum_and_a_better_answer_never_leaves_a_lower_level(long seed) {
        var chance = new Random(seed);
        for (int round = 0; round < 200; round++) {
            var tests = List.of(test(chance), test(chance));
            var work = work(chance, chance.nextInt(12));
            var at = START.plus(Duration.ofHours(chance.nextInt(5000) + 13));
            var explained =
                    Learner.explain(
                            PARAMETERS, new Basis(work, tests), Curriculum.none(), HALVES, at);
            assertThat(explained.contributions().stream().mapToDouble(Contribution::logit).sum())
                    .isCloseTo(explained.estimate().logit().mean(), within(1e-9));
            var state = Learner.replay(PARAMETERS, work);
            var before = read(state, tests);
            assertThat(read(Learner.update(PARAMETERS, state, answer(12, true)), tests))
                    .isGreaterThan(before - 1e-9);
        }
    }

    @Test
    void what_was_done_with_help_moves_a_level_the_same_way_but_less() {
        var alone = new Observation(START, answer(0, true).weights(), null, new Score(1, 1), 1);
        var helped = new Observation(START, answer(0, true).weights(), null, new Score(1, 1), 0.5);
        double stranger = estimate(List.of(), List.of()).logit().mean();
        double one = estimate(List.of(alone), List.of()).logit().mean();
        double other = estimate(List.of(helped), List.of()).logit().mean();
        assertThat(one).isGreaterThan(other);
        assertThat(other).isGreaterThan(stranger);
        for (double wrong : new double[] {0, -1, 1.5, Double.NaN}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() ->
                            new Observation(START, alone.weights(), null, new Score(1, 1), wrong));
        }
    }

    private static Gaussian test(Random chance) {
        return new Gaussian(chance.nextGaussian() * 1.5, 0.05 + chance.nextDouble());
    }

    private static List<Observation> work(Random chance, int many) {
        var work = new ArrayList<Observation>();
        for (int i = 0; i < many; i++) {
            work.add(answer(i, chance.nextBoolean()));
        }
        return work;
    }

    private static Observation answer(int hour, boolean right) {
        return Observation.of(
                START.plus(Duration.ofHours(hour)), List.of(HALVES), new Score(right ? 1 : 0, 1));
    }

    private static double read(StudentState state, List<Gaussian> tests) {
        var at = START.plus(Duration.ofHours(12));
        return Learner.estimate(PARAMETERS, new Known(state, Curriculum.none(), tests), HALVES, at)
                .logit()
                .mean();
    }

    private static Estimate estimate(List<Observation> work, List<Gaussian> tests) {
        var state = Learner.replay(PARAMETERS, work);
        return Learner.estimate(
                PARAMETERS, new Known(state, Curriculum.none(), tests), HALVES, START);
    }
}
