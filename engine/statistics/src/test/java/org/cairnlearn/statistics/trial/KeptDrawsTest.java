package org.cairnlearn.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What the draws that would have been kept say of an outcome. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeptDrawsTest {
    private static final int UNITS = 40;
    private static final int[] ALL = IntStream.range(0, UNITS).toArray();
    private static final Numbers TREAT = of(unit -> unit % 2);

    private final SplittableRandom chance = new SplittableRandom(4);
    private final Numbers before = of(unit -> unit / 2 + chance.nextDouble());
    private final Numbers outcome =
            of(unit -> 3 * (unit % 2) + before.get(unit) / 4 + chance.nextGaussian());

    @Test
    void the_range_holds_just_the_effects_that_the_test_does_not_reject() {
        var answer = draws(0.2).of(ALL, outcome);
        assertThat(answer.low()).isLessThan(answer.estimate());
        assertThat(answer.high()).isGreaterThan(answer.estimate());
        double step = 1e-6;
        assertThat(p(answer.low() - step)).isLessThanOrEqualTo(0.05);
        assertThat(p(answer.low() + step)).isGreaterThan(0.05);
        assertThat(p(answer.high() - step)).isGreaterThan(0.05);
        assertThat(p(answer.high() + step)).isLessThanOrEqualTo(0.05);
    }

    @Test
    void draws_that_are_alike_before_make_the_range_narrower() {
        var strict = draws(0.2).of(ALL, outcome);
        var any = draws(10).of(ALL, outcome);
        assertThat(strict.estimate()).isEqualTo(any.estimate());
        assertThat(strict.high() - strict.low()).isLessThan(any.high() - any.low());
        assertThat(strict.se()).isLessThan(any.se());
    }

    @Test
    void a_draw_that_would_not_have_been_kept_is_not_analysed() {
        var apart = of(unit -> 5 * (unit % 2) + unit);
        assertThatThrownBy(() ->
                        KeptDraws.of(
                                TREAT, Groups.single(UNITS), new Balance(List.of(apart), 0.1), 1))
                .isInstanceOf(CannotEstimate.class);
    }

    /** Of the test that the effect is this one. */
    private double p(double effect) {
        var without = of(unit -> outcome.get(unit) - effect * TREAT.get(unit));
        return draws(0.2).of(ALL, without).p();
    }

    private KeptDraws draws(double atMost) {
        return KeptDraws.of(TREAT, Groups.single(UNITS), new Balance(List.of(before), atMost), 1);
    }

    private static Numbers of(java.util.function.IntToDoubleFunction value) {
        return Numbers.of(IntStream.range(0, UNITS).mapToDouble(value).toArray());
    }
}
