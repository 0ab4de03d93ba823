package org.cairnlearn.statistics.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Schools are drawn from 10, then 2 students from each. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TwoStagesTest {
    private static final Groups SCHOOLS = Groups.of(List.of("a", "a", "b", "b", "c", "c"));
    private static final Numbers SCORES = Numbers.of(3, 5, 4, 8, 9, 10);
    private static final Sample.Stage SCHOOL =
            new Sample.Stage(SCHOOLS, Numbers.of(10, 10, 10, 10, 10, 10));

    @Test
    void weights_follow_from_how_many_there_were_to_draw_from() {
        assertThat(sample(Numbers.of(4, 4, 6, 6, 2, 2)).weights().toArray())
                .containsExactly(
                        new double[] {20 / 3.0, 20 / 3.0, 10, 10, 10 / 3.0, 10 / 3.0},
                        within(1e-12));
    }

    /**
     * By hand: totals of schools 16, 36, 19, so the first stage gives 100 · (1 − 0.3) · s²/3; the
     * second adds 10/3 · Σ M² (1 − 2/M) s²/2.
     */
    @Test
    void the_error_of_a_total_holds_what_both_stages_add() {
        var total = Survey.total(sample(Numbers.of(4, 4, 6, 6, 2, 2)), SCORES);
        assertThat(total.value()).isCloseTo(10 / 3.0 * 71, within(1e-9));
        double mean = 71 / 3.0;
        double between =
                (Math.pow(16 - mean, 2) + Math.pow(36 - mean, 2) + Math.pow(19 - mean, 2)) / 2;
        double first = 100 * 0.7 * between / 3;
        double second = 10 / 3.0 * (16 * 0.5 * 2 / 2 + 36 * (2 / 3.0) * 8 / 2);
        assertThat(total.se() * total.se()).isCloseTo(first + second, within(1e-9));
    }

    @Test
    void one_student_of_a_larger_school_is_refused_and_the_only_one_is_not() {
        var schools = Groups.of(List.of("a", "b", "c", "c", "d", "d"));
        var all = new Sample.Stage(schools, Numbers.of(10, 10, 10, 10, 10, 10));
        var few = new Sample.Stage(Groups.each(6), Numbers.of(1, 1, 4, 4, 4, 4));
        assertThat(Survey.mean(Sample.drawn(Groups.single(6), List.of(all, few)), SCORES).se())
                .isPositive();
        var more = new Sample.Stage(Groups.each(6), Numbers.of(3, 1, 4, 4, 4, 4));
        var sample = Sample.drawn(Groups.single(6), List.of(all, more));
        assertThatThrownBy(() -> Survey.mean(sample, SCORES)).isInstanceOf(CannotEstimate.class);
    }

    private static Sample sample(Numbers students) {
        return Sample.drawn(
                Groups.single(6), List.of(SCHOOL, new Sample.Stage(Groups.each(6), students)));
    }
}
