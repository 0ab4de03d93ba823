package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import org.cairnlearn.learner.responses.MadeUp;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How the logit that a layer says bends. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class CalibrationTest {
    private static final int ROWS = 60_000;
    private static final double[] LOGITS = new double[ROWS];

    static {
        var chance = new SplittableRandom(2);
        for (int row = 0; row < ROWS; row++) {
            LOGITS[row] = 1 + 1.5 * MadeUp.gauss(chance);
        }
    }

    /** Outcomes of students whose true logit is not the one that is said. */
    private static boolean[] outcomes(DoubleUnaryOperator truth) {
        var chance = new SplittableRandom(7);
        boolean[] right = new boolean[ROWS];
        for (int row = 0; row < ROWS; row++) {
            right[row] = chance.nextDouble() < Curve.sigma(truth.applyAsDouble(LOGITS[row]));
        }
        return right;
    }

    @Test
    void a_logit_that_bends_away_from_the_truth_is_bent_back() {
        DoubleUnaryOperator truth = z -> z > 1 ? 1 + 0.4 * (z - 1) : z;
        var calibration = Calibration.fit(LOGITS, outcomes(truth));
        double steep = calibration.apply(0.5) - calibration.apply(-1);
        double flat = calibration.apply(3.5) - calibration.apply(2);
        assertThat(flat / steep).isBetween(0.3, 0.6);
    }

    @Test
    void what_is_right_or_off_along_a_straight_line_is_not_bent() {
        for (double slope : new double[] {1, 0.8, 1.2}) {
            var calibration = Calibration.fit(LOGITS, outcomes(z -> slope * z + 0.1));
            for (double z = -2; z <= 4; z += 0.5) {
                assertThat(calibration.apply(z)).isCloseTo(z, within(0.12));
            }
        }
    }

    @Test
    void where_the_truth_falls_as_the_logit_rises_nothing_is_corrected() {
        assertThat(Calibration.fit(LOGITS, outcomes(z -> -z)).bend()).containsOnly(0);
        assertThat(Calibration.fit(LOGITS, outcomes(z -> Math.min(z, 4 - 2 * z))).bend())
                .containsOnly(0);
    }

    @Test
    void a_bend_is_a_line_and_a_corner_at_each_whole_logit_from_minus_two_to_three() {
        var calibration = Calibration.of(new double[] {0.5, 0.1, 0.01, 0.02, 0.03, 0.04, 0.05, 7});
        assertThat(calibration.apply(-3)).isCloseTo(-3 + 0.5 - 0.3, within(1e-12));
        assertThat(calibration.apply(2.5))
                .isCloseTo(2.5 + 0.5 + 0.25 + 0.045 + 0.07 + 0.075 + 0.06 + 0.025, within(1e-12));
        assertThat(calibration.apply(4)).isGreaterThan(11);
        assertThat(Calibration.none().apply(1.25)).isEqualTo(1.25);
    }
}
