package org.cairnlearn.statistics.effect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cairnlearn.statistics.Numbers;
import org.cairnlearn.statistics.regression.Imputation;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SensitivityTest {
    @Test
    void an_unseen_cause_has_to_be_as_strong_as_VanderWeele_and_Ding_say() {
        // Their example: a risk ratio of 3.9 with an interval from 1.8 has E-values 7.26 and 3.0.
        double d = Math.log(3.9) / 0.91;
        double se = (Math.log(3.9) - Math.log(1.8)) / 1.78;
        var value = Sensitivity.eValue(d, se);
        assertThat(value.estimate()).isCloseTo(7.26, within(0.005));
        assertThat(value.interval()).isCloseTo(3.0, within(0.005));
        assertThat(Sensitivity.eValue(0.1, 0.2).interval()).isEqualTo(1);
    }

    @Test
    void bounds_of_matched_pairs_begin_with_the_signed_rank_test_and_only_grow() {
        var bounds = Sensitivity.rosenbaum(Numbers.of(2, 1, 4, -1.5, 3, 6, 5, -0.5, 7, 8));
        // Ranks of the positive ones sum to 51 of 55: (51 - 27.5) / sqrt(385/4).
        assertThat(bounds.bounds().getFirst().pUpper())
                .isCloseTo(
                        org.cairnlearn.statistics.numeric.Tails.normal(
                                -(51 - 27.5) / Math.sqrt(96.25)),
                        within(1e-12));
        assertThat(bounds.bounds().stream().map(Sensitivity.Bound::pUpper).toList()).isSorted();
        assertThat(bounds.gamma()).isGreaterThan(1);
    }

    @Test
    void estimates_of_completed_copies_are_pooled_by_the_rules_of_Rubin() {
        var pooled = Imputation.pool(Numbers.of(1.0, 1.2, 1.1), Numbers.of(0.5, 0.5, 0.5), 100);
        assertThat(pooled.estimate()).isCloseTo(1.1, within(1e-12));
        assertThat(pooled.se()).isCloseTo(Math.sqrt(0.25 + 4 / 3.0 * 0.01), within(1e-12));
        assertThat(pooled.reference().df()).isBetween(80.0, 100.0);
    }

    @Test
    void differences_before_the_start_have_three_classes() {
        assertThat(List.of(0.05, -0.06, 0.25, -0.26).stream().map(Equivalence::of))
                .containsExactly(
                        Equivalence.EQUIVALENT,
                        Equivalence.ADJUST,
                        Equivalence.ADJUST,
                        Equivalence.NOT_EQUIVALENT);
    }
}
