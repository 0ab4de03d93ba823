package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** From a level to a decision, beside textbook values. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MasteryTest {
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final double POOL = 0.6;
    private static final MasteryRule.Proof PROOF = new MasteryRule.Proof(100, 1, 0.04);

    @Test
    void the_normal_distribution_is_that_of_the_tables() {
        assertThat(Tail.below(0)).isEqualTo(0.5);
        assertThat(Tail.below(1)).isCloseTo(0.8413447460685429, CLOSE);
        assertThat(Tail.below(-1.96)).isCloseTo(0.024997895148220435, CLOSE);
        assertThat(Tail.below(2.5)).isCloseTo(0.9937903346742238, CLOSE);
        assertThat(Tail.below(-4)).isCloseTo(3.167124183311992e-5, CLOSE);
        assertThat(Tail.below(-50)).isZero();
        assertThat(Tail.below(50)).isEqualTo(1);
        assertThat(Tail.below(8)).isEqualTo(1);
        assertThat(Tail.below(-8)).isZero();
        assertThat(Tail.below(7.9)).isLessThanOrEqualTo(1).isCloseTo(1, CLOSE);
    }

    @Test
    void so_few_mistakes_are_one_in_twenty_at_the_upper_bound() {
        for (int trials : new int[] {5, 59, 400}) {
            double none = Tail.upperBound(0, trials, 0.05);
            assertThat(Math.pow(1 - none, trials)).isCloseTo(0.05, within(1e-9));
            double one = Tail.upperBound(1, trials, 0.05);
            assertThat(Math.pow(1 - one, trials) + trials * one * Math.pow(1 - one, trials - 1))
                    .isCloseTo(0.05, within(1e-9));
            assertThat(Tail.upperBound(trials, trials, 0.05)).isEqualTo(1);
        }
        // By bisection in Python: sum(comb(100, i) p^i (1-p)^(100-i), i to 3) = 0.05.
        assertThat(Tail.upperBound(3, 100, 0.05)).isCloseTo(0.0757, within(1e-4));
    }

    /** Where the doubt is half of what separates the level from what is needed. */
    @Test
    void mastery_is_the_chance_that_the_expected_score_reaches_the_target() {
        double needed = Math.log(0.7 / 0.3) * Math.sqrt(1 + Math.PI * POOL / 8);
        assertThat(new Level(needed + 0.5, 0.25).mastery(0.7, POOL))
                .isCloseTo(0.8413447460685429, CLOSE);
        assertThat(new Level(needed - 0.98, 0.25).mastery(0.7, POOL))
                .isCloseTo(0.024997895148220435, CLOSE);
        assertThat(new Level(needed + 1e-9, 0).mastery(0.7, POOL)).isEqualTo(1);
        assertThat(new Level(needed - 1e-9, 0).mastery(0.7, POOL)).isZero();
        assertThat(new Level(0, 0).mastery(0.5, POOL)).isEqualTo(1);
        assertThat(new Level(needed, 0).expectedScore(POOL)).isCloseTo(0.7, CLOSE);
        double flat = Math.sqrt(1 + Math.PI * (0.25 + POOL) / 8);
        assertThat(new Level(0.8, 0.25).expectedScore(POOL))
                .isCloseTo(1 / (1 + Math.exp(-0.8 / flat)), CLOSE);
    }

    @Test
    void mastered_stays_until_the_level_falls_clearly_below_the_cut() {
        var rule = MasteryRule.at(0.65, 0.95, PROOF);
        var needed = MasteryRule.Decision.NEED_EVIDENCE;
        var mastered = MasteryRule.Decision.MASTERED;
        var notYet = MasteryRule.Decision.NOT_YET;
        assertThat(rule.decide(needed, 0.9499)).isEqualTo(needed);
        assertThat(rule.decide(needed, 0.95)).isEqualTo(mastered);
        assertThat(rule.decide(notYet, 0.95)).isEqualTo(mastered);
        assertThat(rule.decide(notYet, 0.91)).isEqualTo(needed);
        assertThat(rule.decide(mastered, 0.901)).isEqualTo(mastered);
        assertThat(rule.decide(mastered, 0.899)).isEqualTo(needed);
        assertThat(rule.decide(mastered, 0.05)).isEqualTo(notYet);
        assertThat(rule.decide(mastered, rule.reopenedBelow())).isEqualTo(mastered);
        assertThat(rule.reopenedBelow()).isCloseTo(0.9, CLOSE);
        assertThat(rule.decide(needed, 0.1)).isEqualTo(notYet);
        assertThat(rule.decide(needed, Math.nextUp(0.1))).isEqualTo(needed);
    }

    @Test
    void where_no_cut_is_proven_nothing_is_ever_called_mastered() {
        var never = MasteryRule.never(0.65, PROOF);
        assertThat(never.proven()).isFalse();
        assertThat(never.decide(MasteryRule.Decision.MASTERED, 1))
                .isEqualTo(MasteryRule.Decision.NEED_EVIDENCE);
        assertThat(MasteryRule.at(0.65, 0.9999, PROOF).proven()).isTrue();
        assertThat(MasteryRule.at(0.65, 1, PROOF).proven()).isTrue();
    }

    @Test
    void what_is_left_of_a_window_is_a_power_of_e() {
        var decay = new Decay(60);
        assertThat(decay.after(0)).isEqualTo(1);
        assertThat(decay.after(30)).isCloseTo(Math.exp(-0.5), CLOSE);
        assertThat(decay.after(4095)).isCloseTo(Math.exp(-4095 / 60.0), within(1e-40));
        assertThat(decay.after(4096)).isZero();
        assertThat(decay.after(0.0)).isEqualTo(1);
        assertThat(Logs.of(0)).isZero();
        assertThat(Logs.of(2)).isCloseTo(Math.log(3), CLOSE);
        assertThat(Logs.of(1_000_000)).isEqualTo(Logs.of(16_383));
        assertThat(decay.after(45.0)).isCloseTo(Math.exp(-0.75), CLOSE);
    }

    @Test
    void the_curve_and_its_integral_are_those_of_the_library_on_either_side() {
        for (double z : new double[] {-40, -3, -0.1, 0, 0.1, 3, 40}) {
            assertThat(Curve.sigma(z)).isCloseTo(1 / (1 + Math.exp(-z)), CLOSE);
            assertThat(Curve.softplus(z)).isCloseTo(Math.log1p(Math.exp(z)), CLOSE);
        }
        assertThat(Curve.softplus(800)).isEqualTo(800);
    }
}
