package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** How much a log must hold before anything is fitted to it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FewAnswersTest {
    private static StateSpaceModel fitted(int students, int answers) {
        var log = MadeUp.school(new MadeUp.Size(students, answers, 2, 9), 3);
        return StateSpace.fit(log, IntStream.range(0, students).toArray());
    }

    @Test
    void from_twenty_students_on_the_numbers_of_the_filter_are_searched() {
        assertThat(fitted(19, 10).knobs.asMap()).isEqualTo(Knobs.start().asMap());
        assertThat(fitted(20, 10).knobs.asMap()).isNotEqualTo(Knobs.start().asMap());
    }

    /** Of 34 students ten stand in the part that is left out first: 200 answers, or 190. */
    @Test
    void a_layer_is_fitted_from_two_hundred_answers_left_out_on() {
        assertThat(fitted(34, 20).report().penalties().get("DENSE")).isPositive();
        assertThat(fitted(34, 19).report().penalties().values()).containsOnly(0.0);
    }

    /** They all solve all eleven tasks, which is more than three of ten. */
    @Test
    void a_cut_rests_on_students_whom_those_who_taught_the_items_were_not() {
        var log = Responses.builder();
        for (int s = 0; s < 80; s++) {
            for (int at = 0; at < 11; at++) {
                log.add("s" + s, MadeUp.row(at, "q" + at % 4, "add", 1, 1));
            }
        }
        int[] all = IntStream.range(0, 80).toArray();
        var wish = FitWish.standard().reaching(0.3);
        var rule = StateSpace.fit(log.build(), all, wish).rule();
        assertThat(rule.proven()).isTrue();
        assertThat(rule.target()).isEqualTo(0.3);
        assertThat(rule.proof().students()).isEqualTo(80);
        assertThat(rule.proof().mistaken()).isZero();
        assertThat(Math.pow(1 - rule.proof().atMost(), 80)).isBetween(0.0499, 0.0501);
    }
}
