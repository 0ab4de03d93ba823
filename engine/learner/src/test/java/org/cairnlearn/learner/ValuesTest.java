package org.cairnlearn.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the values of the front door hold, and what they refuse and with which words. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ValuesTest {
    private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");
    private static final CompetencyKey ADD = new CompetencyKey("add");
    private static final CompetencyKey SUBTRACT = new CompetencyKey("subtract");

    private static void refused(String words, ThrowingCallable made) {
        assertThatIllegalArgumentException().isThrownBy(made).withMessageContaining(words);
    }

    @Test
    void a_belief_has_a_finite_mean_and_a_variance_of_0_or_more() {
        assertThat(new Gaussian(-3, 4).standardDeviation()).isEqualTo(2);
        assertThat(new Gaussian(1, 0).standardDeviation()).isZero();
        for (double mean : new double[] {Double.NaN, Double.POSITIVE_INFINITY}) {
            refused("A mean is a finite number, not " + mean, () -> new Gaussian(mean, 1));
        }
        for (double variance : new double[] {-1e-300, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused("of 0 or more, not " + variance, () -> new Gaussian(0, variance));
        }
    }

    @Test
    void a_probability_lies_between_0_and_1_and_both_are_probabilities() {
        assertThat(new Probability(0).value()).isZero();
        assertThat(new Probability(1).value()).isEqualTo(1);
        for (double no : new double[] {-Double.MIN_VALUE, Math.nextUp(1.0), Double.NaN}) {
            refused("A probability lies between 0 and 1, not " + no, () -> new Probability(no));
        }
    }

    @Test
    void a_score_is_right_from_half_of_the_points_on() {
        assertThat(new Score(3, 4).share()).isEqualTo(0.75);
        assertThat(new Score(1, 2).isRight()).isTrue();
        assertThat(new Score(2, 3).isRight()).isTrue();
        assertThat(new Score(1, 3).isRight()).isFalse();
        assertThat(new Score(0, 1).isRight()).isFalse();
        assertThat(new Score(1000, 1000).share()).isEqualTo(1);
        refused("out of 1 to 1000 points, not out of 0", () -> new Score(0, 0));
        refused("out of 1 to 1000 points, not out of 1001", () -> new Score(0, 1001));
        refused("between 0 and 4 points, not -1", () -> new Score(-1, 4));
        refused("between 0 and 4 points, not 5", () -> new Score(5, 4));
    }

    @Test
    void keys_are_not_blank_and_stand_in_the_order_of_their_text() {
        refused("A competency key is not blank", () -> new CompetencyKey(" "));
        refused("An item key is not blank", () -> new ItemKey(""));
        assertThat(ADD).isLessThan(SUBTRACT);
        assertThat(SUBTRACT).isGreaterThan(ADD);
        assertThat(ADD).isEqualByComparingTo(new CompetencyKey("add"));
    }

    @Test
    void only_evidence_and_tests_are_counted_in_an_explanation_and_from_0() {
        var evidence = Contribution.Kind.EVIDENCE;
        assertThat(new Contribution(evidence, 0, 0.5).evidenceIndex()).isZero();
        assertThat(new Contribution(Contribution.Kind.TEST, 3, 1).logit()).isEqualTo(1);
        refused("EVIDENCE does not go with", () -> new Contribution(evidence, null, 1));
        refused("TEST does not go", () -> new Contribution(Contribution.Kind.TEST, null, 1));
        refused("PRIOR does not go", () -> new Contribution(Contribution.Kind.PRIOR, 0, 1));
        refused("counted from 0, not from -1", () -> new Contribution(evidence, -1, 1));
        refused("finite number, not NaN", () -> new Contribution(evidence, 0, Double.NaN));
    }

    @Test
    void nothing_is_its_own_prerequisite_and_the_direct_ones_come_in_the_order_of_their_keys() {
        var curriculum = new Curriculum(Map.of(SUBTRACT, Set.of(new CompetencyKey("count"), ADD)));
        assertThat(curriculum.before(SUBTRACT)).containsExactly(ADD, new CompetencyKey("count"));
        assertThat(curriculum.before(ADD)).isEmpty();
        assertThat(Curriculum.none().prerequisites()).isEmpty();
        refused("add is not its own", () -> new Curriculum(Map.of(ADD, Set.of(SUBTRACT, ADD))));
    }

    private static Observation work(Map<CompetencyKey, Double> weights) {
        return new Observation(NOON, weights, null, new Score(1, 1));
    }

    @Test
    void work_rests_on_its_competencies_by_shares_that_sum_to_1_in_the_order_of_the_keys() {
        assertThat(work(Map.of(SUBTRACT, 3.0, ADD, 1.0)).weights())
                .containsExactly(Map.entry(ADD, 0.25), Map.entry(SUBTRACT, 0.75));
        double nearly = 0.7 + 5e-10;
        assertThat(work(Map.of(ADD, 0.3, SUBTRACT, nearly)).weights().get(SUBTRACT))
                .isEqualTo(nearly);
        assertThat(work(Map.of(ADD, 0.3, SUBTRACT, 0.7 + 5e-9)).weights().get(SUBTRACT))
                .isEqualTo((0.7 + 5e-9) / (1 + 5e-9), within(1e-16));
        var twice = Observation.of(NOON, List.of(SUBTRACT, ADD, SUBTRACT), new Score(1, 1));
        assertThat(twice.weights()).containsExactly(Map.entry(ADD, 0.5), Map.entry(SUBTRACT, 0.5));
        assertThat(twice.item()).isNull();
        assertThat(twice.reliability()).isEqualTo(1);
    }

    @Test
    void work_about_nothing_or_with_a_weight_that_is_none_is_refused() {
        refused("about at least one competency", () -> work(Map.of()));
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            refused("positive, finite number, not " + weight, () -> work(Map.of(ADD, weight)));
        }
        refused(
                "Maybe leave the competency out",
                () -> work(Map.of(ADD, Double.MIN_VALUE, SUBTRACT, 1e300)));
        var helped = new Observation(NOON, Map.of(ADD, 1.0), null, new Score(1, 1), 1e-3);
        assertThat(helped.reliability()).isEqualTo(1e-3);
    }

    @Test
    void times_are_kept_in_whole_microseconds_as_a_database_keeps_them() {
        var at = NOON.plusNanos(1_234_567);
        var kept = NOON.plusNanos(1_234_000);
        assertThat(new Observation(at, Map.of(ADD, 1.0), null, new Score(1, 1)).at())
                .isEqualTo(kept);
        assertThat(new CompetencyState.Practice(at, 0, 1, 0).last()).isEqualTo(kept);
        var belief = new Gaussian(0, 1);
        assertThat(new StudentState(belief, belief, 1, at, Map.of()).last()).isEqualTo(kept);
    }

    private static CompetencyState state(CompetencyState.Practice practice) {
        return new CompetencyState(ADD, new Gaussian(0, 1), practice, List.of());
    }

    @Test
    void a_competency_with_a_state_has_been_practised() {
        var practised = state(new CompetencyState.Practice(NOON, 0, 2, 3));
        assertThat(practised.evidence()).isEqualTo(5);
        assertThat(practised.last()).isEqualTo(NOON);
        for (int[] no : new int[][] {{0, 0, 0}, {-1, 1, 0}, {0, -1, 2}, {0, 2, -1}}) {
            refused(
                    "not %d right and %d wrong at place %d".formatted(no[1], no[2], no[0]),
                    () -> new CompetencyState.Practice(NOON, no[0], no[1], no[2]));
        }
        assertThat(new CompetencyState.Practice(NOON, 0, 0, 1).wrong()).isEqualTo(1);
    }

    @Test
    void a_students_state_fits_together() {
        var practised = state(new CompetencyState.Practice(NOON, 0, 1, 0));
        var none = new Gaussian(0, 1);
        assertThat(new StudentState(none, none, 1, NOON, Map.of(ADD, practised)).competencies())
                .containsOnlyKeys(ADD);
        refused(
                "The state of add is filed under subtract",
                () -> new StudentState(none, none, 1, NOON, Map.of(SUBTRACT, practised)));
        refused(
                "add was practised at 2026-09-01T12:00:00Z, after",
                () -> new StudentState(none, none, 1, NOON.minusMillis(1), Map.of(ADD, practised)));
        refused(
                "last work at null",
                () -> new StudentState(none, none, 1, null, Map.of(ADD, practised)));
    }

    private static Estimate estimate(int evidence, @Nullable Instant last, Decision decision) {
        return new Estimate(
                ADD,
                new Gaussian(0, 1),
                new Probability(0.5),
                new Probability(0.5),
                decision,
                Sureness.NOT_SURE_YET,
                evidence,
                last);
    }

    @Test
    void an_estimate_without_evidence_decides_nothing_and_one_with_evidence_has_a_last_time() {
        assertThat(estimate(0, null, Decision.NO_EVIDENCE).evidence()).isZero();
        assertThat(estimate(1, NOON, Decision.NOT_YET).last()).isEqualTo(NOON);
        refused("-1 pieces of evidence", () -> estimate(-1, NOON, Decision.NOT_YET));
        refused("do not go with NOT_YET", () -> estimate(0, null, Decision.NOT_YET));
        refused("do not go with NO_EVIDENCE", () -> estimate(1, NOON, Decision.NO_EVIDENCE));
        refused("the last at null", () -> estimate(1, null, Decision.NOT_YET));
        refused("the last at " + NOON, () -> estimate(0, NOON, Decision.NO_EVIDENCE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN})
    void a_share_of_prerequisites_lies_between_0_and_1(double share) {
        var standard = Parameters.standard();
        refused(
                "prerequisiteShare lies between 0.0 and 1.0, not " + share,
                () -> new Parameters("one", standard.model(), share, standard.cut()));
        refused(
                "a version that is not blank",
                () -> new Parameters(" ", standard.model(), 0.5, standard.cut()));
    }

    @Test
    void a_cut_has_a_target_inside_and_two_edges_that_do_not_cross() {
        assertThat(new Parameters.Cut(0.5, 0.5, 0, 0, 0).beta()).isZero();
        assertThat(new Parameters.Cut(0.5, 0, 0.999, 1, 1).alpha()).isZero();
        refused("target", () -> new Parameters.Cut(0, 0.1, 0.05, 1, 1));
        refused("target", () -> new Parameters.Cut(1, 0.1, 0.05, 1, 1));
        refused("alpha", () -> new Parameters.Cut(0.65, 0.51, 0.05, 1, 1));
        refused("beta", () -> new Parameters.Cut(0.65, 0.25, 0.75, 1, 1));
        refused("beta", () -> new Parameters.Cut(0.65, 0.1, -0.01, 1, 1));
        refused("sureBelow", () -> new Parameters.Cut(0.65, 0.1, 0.05, -1, 1));
        refused("fairlySureBelow", () -> new Parameters.Cut(0.65, 0.1, 0.05, 1, 0.9));
    }

    @Test
    void another_cut_changes_nothing_but_the_cut() {
        var cut = new Parameters.Cut(0.8, 0.2, 0.1, 0.5, 0.9);
        var standard = Parameters.standard();
        assertThat(standard.with(cut))
                .isEqualTo(
                        new Parameters(
                                standard.version(),
                                standard.model(),
                                standard.prerequisiteShare(),
                                cut));
        assertThat(standard.version()).isEqualTo("state-space/7 untrained");
    }
}
