package org.cairnlearn.learner.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AccuracyTest {
    private static Scored scored(String answers, double... p) {
        return Scored.of(MadeUp.oneStudent(answers), p, new int[] {0}, row -> true);
    }

    @Test
    void the_area_counts_pairs_in_the_right_order_and_ties_half() {
        // Right: .8, .4; wrong: .4, .1. Pairs: .8>.4, .8>.1, .4=.4 (half), .4>.1.
        var accuracy = Accuracy.of(scored("1100", 0.8, 0.4, 0.4, 0.1));
        assertThat(accuracy.auc()).isEqualTo(3.5 / 4);
    }

    @Test
    void the_other_measures_are_those_of_the_textbook() {
        var accuracy = Accuracy.of(scored("10", 0.8, 0.6));
        assertThat(accuracy.logLoss())
                .isCloseTo(-(Math.log(0.8) + Math.log(0.4)) / 2, within(1e-12));
        assertThat(accuracy.rmse()).isCloseTo(Math.sqrt((0.04 + 0.36) / 2), within(1e-12));
        assertThat(accuracy.accuracy()).isEqualTo(0.5);
        // Two bins: |0.8 - 1| and |0.6 - 0|, each with half of the answers.
        assertThat(accuracy.ece15()).isCloseTo(0.4, within(1e-12));
    }

    @Test
    void a_certain_mistake_costs_as_much_as_the_clip_allows_and_not_infinity() {
        assertThat(Accuracy.of(scored("0", 1.0)).logLoss())
                .isCloseTo(-Math.log(1e-15), within(1e-9));
    }

    @Test
    void what_cannot_be_measured_is_missing() {
        assertThat(Accuracy.of(scored("11", 0.8, 0.6)).auc()).isNull();
        var nobody = Scored.of(MadeUp.oneStudent("1"), new double[1], new int[0], row -> true);
        assertThat(Accuracy.of(nobody)).isEqualTo(new Accuracy(null, null, null, null, null));
        assertThat(Accuracy.aucInterval(scored("10", 0.8, 0.6), 1)).isNull();
    }

    @Test
    void the_interval_of_the_area_holds_the_area_and_comes_again_with_the_same_seed() {
        Responses log = MadeUp.school(new MadeUp.Size(40, 30, 3, 10), 5);
        int[] all = java.util.stream.IntStream.range(0, 40).toArray();
        double[] p = new double[log.rows()];
        for (int row = 0; row < p.length; row++) {
            p[row] = (log.right(row) ? 0.55 : 0.45) + 0.4 * ((row * 37 % 100) / 100.0 - 0.5);
        }
        var scored = Scored.of(log, p, all, row -> true);
        var interval = Accuracy.aucInterval(scored, 7);
        double auc = Accuracy.of(scored).auc();
        assertThat(interval.low()).isLessThan(auc);
        assertThat(interval.high()).isGreaterThan(auc);
        assertThat(Accuracy.aucInterval(scored, 7)).isEqualTo(interval);
    }
}
