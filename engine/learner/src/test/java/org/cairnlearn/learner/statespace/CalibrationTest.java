package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
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
        List<DoubleUnaryOperator> gently =
                List.of(
                        z -> -0.2 * z,
                        z -> z > 1.5 ? 1.5 - 0.4 * (z - 1.5) : z,
                        z -> z < 0 ? -0.5 * z : z);
        for (var truth : gently) {
            assertThat(Calibration.fit(LOGITS, outcomes(truth)).bend()).containsOnly(0);
        }
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

    /** The slopes of the loss, and how much the outcomes say of each number of a bend. */
    private record Sums(double[] slopes, double[] curvatures) {
        static Sums of(double[] logits, boolean[] right, double[] bend) {
            var calibration = Calibration.of(bend);
            var sums = new Sums(new double[8], new double[8]);
            for (int row = 0; row < logits.length; row++) {
                double z = logits[row];
                double p = Curve.sigma(calibration.apply(z));
                for (int j = 0; j < 8; j++) {
                    double basis = j == 0 ? 1 : j == 1 ? z : Math.max(0, z + 4 - j);
                    sums.slopes[j] += (p - (right[row] ? 1 : 0)) * basis;
                    sums.curvatures[j] += p * (1 - p) * basis * basis;
                }
            }
            return sums;
        }
    }

    /** The best line z + a + b z, a penalty of 1 on both: found by steps of its gradient. */
    private static double[] straightened(double[] logits, boolean[] right) {
        double[] line = new double[8];
        for (int step = 0; step < 80; step++) {
            var sums = Sums.of(logits, right, line);
            for (int j = 0; j < 2; j++) {
                line[j] -= (sums.slopes[j] + line[j]) / (1.5 * sums.curvatures[j] + 1);
            }
        }
        return DoubleStream.of(logits).map(Calibration.of(line)::apply).toArray();
    }

    /** MacKay 1992: the penalty is how many numbers the outcomes decide over their squares' sum. */
    @Test
    void every_number_of_a_bend_is_held_back_by_the_one_penalty_that_fits_them() {
        double[] logits = Arrays.copyOf(LOGITS, 6000);
        boolean[] right = Arrays.copyOf(outcomes(z -> 0.2 + (z > 1 ? 1 + 0.5 * (z - 1) : z)), 6000);
        double[] bend = Calibration.fit(logits, right).bend();
        var sums = Sums.of(straightened(logits, right), right, bend);
        double penalty = -sums.slopes[7] / bend[7];
        assertThat(penalty).isBetween(20.0, 1e5);
        double decided = 0;
        double squares = 0;
        for (int j = 0; j < 8; j++) {
            assertThat(sums.slopes[j]).isCloseTo(-penalty * bend[j], within(0.01));
            decided += sums.curvatures[j] / (sums.curvatures[j] + penalty);
            squares += bend[j] * bend[j];
        }
        assertThat(penalty).isCloseTo(decided / squares, withinPercentage(1));
    }

    @Test
    void a_bent_logit_still_rises_and_no_bend_is_given_out_for_good() {
        var calibration = Calibration.fit(LOGITS, outcomes(z -> z > 1 ? 1 + 0.3 * (z - 1) : z));
        assertThat(calibration.bend()).isNotEqualTo(Calibration.none().bend());
        for (double z = -6; z < 8; z += 0.25) {
            assertThat(calibration.apply(z + 0.25)).isGreaterThan(calibration.apply(z));
        }
        calibration.bend()[0] = 99;
        assertThat(calibration.apply(0)).isLessThan(9);
    }
}
