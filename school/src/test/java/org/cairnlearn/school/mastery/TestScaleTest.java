package org.cairnlearn.school.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.cairnlearn.school.assessment.Outcome;
import org.cairnlearn.school.assessment.PlacedResult;
import org.cairnlearn.school.assessment.Sitting;
import org.cairnlearn.school.assessment.TestResult;
import org.cairnlearn.school.roster.PersonId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TestScaleTest {
    private static final LocalDate MAY = LocalDate.of(2026, 5, 14);
    private static final double SPREAD = 0.8;

    /** Reference values of the normal distribution's tables. */
    @ParameterizedTest
    @CsvSource({
        "0.5, 0",
        "0.975, 1.959963984540054",
        "0.025, -1.959963984540054",
        "0.01, -2.326347874040841",
        "0.8413447460685429, 1",
        "0.005, -2.575829303548901"
    })
    void quantiles_are_those_of_the_tables(double share, double value) {
        assertThat(Quantile.of(share)).isCloseTo(value, within(1e-8));
    }

    @Test
    void a_quantile_is_asked_of_a_share() {
        for (var wrong : new double[] {0, 1, -0.1, Double.NaN}) {
            assertThatIllegalArgumentException().isThrownBy(() -> Quantile.of(wrong));
        }
    }

    @Test
    void a_percentile_goes_before_the_place_in_the_group() {
        var middle = placed(new Outcome(400, null, 50.0), 100, 300, 50.0);
        var level = TestScale.level(middle, SPREAD, MAY).orElseThrow();
        assertThat(level.mean()).isCloseTo(0, within(1e-12));
    }

    /** With z = 1, reliability 0.8 x 0.64: the mean of the posterior is sqrt(0.512 x 0.8). */
    @Test
    void what_is_believed_after_a_test_alone_is_the_regressed_score() {
        var one = placed(new Outcome(350, null, null), 100, 300, 50.0);
        var level = TestScale.level(one, SPREAD, MAY).orElseThrow();
        var believed = level.mean() * SPREAD / (SPREAD + level.variance());
        assertThat(believed).isCloseTo(Math.sqrt(0.512 * SPREAD), within(1e-12));
    }

    @Test
    void a_small_standard_error_says_more_and_an_old_test_less() {
        var sharp = placed(new Outcome(350, 5.0, null), 100, 300, 50.0);
        var blunt = placed(new Outcome(350, 40.0, null), 100, 300, 50.0);
        var now = TestScale.level(sharp, SPREAD, MAY).orElseThrow().variance();
        assertThat(now).isLessThan(TestScale.level(blunt, SPREAD, MAY).orElseThrow().variance());
        assertThat(now)
                .isLessThan(
                        TestScale.level(sharp, SPREAD, MAY.plusMonths(9)).orElseThrow().variance());
    }

    @Test
    void nothing_is_said_by_a_test_of_few_of_the_future_or_of_long_ago() {
        var few = placed(new Outcome(350, null, null), TestScale.FEWEST - 1, 300, 50.0);
        assertThat(TestScale.level(few, SPREAD, MAY)).isEmpty();
        var alike = placed(new Outcome(350, null, null), 100, 350, 0.0);
        assertThat(TestScale.level(alike, SPREAD, MAY)).isEmpty();
        var enough = placed(new Outcome(350, null, null), TestScale.FEWEST, 300, 50.0);
        assertThat(TestScale.level(enough, SPREAD, MAY)).isPresent();
        assertThat(TestScale.level(enough, SPREAD, MAY.minusDays(1))).isEmpty();
        assertThat(TestScale.level(enough, SPREAD, MAY.plusYears(2).plusDays(2))).isEmpty();
    }

    @Test
    void a_subject_is_the_same_however_it_is_written() {
        assertThat(Subject.of(" Math ")).isEqualTo(Subject.of("mathematics"));
        assertThat(Subject.of("ELA")).isEqualTo(Subject.of("English Language Arts"));
        assertThat(Subject.of("Science")).isNotEqualTo(Subject.of("Math"));
        assertThat(Subject.of(" ")).isEmpty();
    }

    private static PlacedResult placed(
            Outcome outcome, long count, double mean, @Nullable Double deviation) {
        var sitting = new Sitting("State", "Math", "6", "Spring", MAY);
        var filing = new TestResult.Filing("state", "1", 1, Instant.EPOCH);
        var result = new TestResult(new PersonId(new UUID(1, 1)), sitting, outcome, filing);
        return new PlacedResult(result, count, mean, deviation);
    }
}
