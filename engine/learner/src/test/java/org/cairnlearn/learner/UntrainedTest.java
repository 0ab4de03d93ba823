package org.cairnlearn.learner;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.cairnlearn.learner.Learner.Basis;
import org.cairnlearn.learner.statespace.ModelParts;
import org.cairnlearn.learner.statespace.StateSpaceModel;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What a school that has fitted nothing yet is told, worked out by hand from the numbers it starts
 * with: variance 0.8 of the general level, 0.7 of a competency, 1 of a pool's items; 0.06 logits
 * for practising right and 0.03 for wrong; drifts of 0.002 and 0.02.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class UntrainedTest {
    private static final Parameters STANDARD = Parameters.standard();
    private static final Offset<Double> CLOSE = within(1e-12);
    private static final Instant START = Instant.parse("2026-09-01T08:00:00Z");
    private static final Instant AFTER_32_DAYS = START.plus(Duration.ofDays(32));
    private static final CompetencyKey ADD = new CompetencyKey("add");
    private static final CompetencyKey COUNT = new CompetencyKey("count");
    private static final CompetencyKey MULTIPLY = new CompetencyKey("multiply");
    private static final Curriculum BUILDS_ON =
            new Curriculum(Map.of(MULTIPLY, Set.of(ADD, COUNT, new CompetencyKey("never met"))));

    /** A first answer: the doubt is 0.8 + 0.7 + 1, a right answer as likely as a wrong one. */
    private static final double FLATTER = 1 + Math.PI * 2.5 / 8;

    private static final double GENERAL = 0.8 * 0.5 / Math.sqrt(FLATTER);
    private static final double GENERAL_VARIANCE = 0.8 - 0.64 * 0.25 / FLATTER + 0.002;
    private static final double OWN = 0.7 * 0.5 / Math.sqrt(FLATTER) + 0.06;
    private static final double OWN_VARIANCE = 0.7 - 0.49 * 0.25 / FLATTER + 0.02;

    /** Half is lost after 32 days by who never practised; practice slows that down. */
    private static final double KEPT = Math.exp(-Math.log(2) * Math.pow(2, -0.7));

    private static Observation answer(int minute, boolean right) {
        return Observation.of(
                START.plus(Duration.ofMinutes(minute)), List.of(ADD), new Score(right ? 1 : 0, 1));
    }

    private static StudentState after(String answers) {
        return Learner.replay(STANDARD, work(answers));
    }

    private static List<Observation> work(String answers) {
        var work = new ArrayList<Observation>();
        for (int at = 0; at < answers.length(); at++) {
            work.add(answer(at, answers.charAt(at) == '1'));
        }
        return work;
    }

    private static Estimate of(StudentState state, CompetencyKey key) {
        return Learner.estimate(STANDARD, state, BUILDS_ON, key, START);
    }

    @Test
    void the_first_right_answer_moves_the_level_by_half_a_logit_and_makes_it_surer() {
        var state = after("1");
        assertThat(state.ability().mean()).isCloseTo(GENERAL, CLOSE);
        assertThat(state.ability().variance()).isCloseTo(GENERAL_VARIANCE, CLOSE);
        assertThat(state.answers()).isEqualTo(1);
        var level = of(state, ADD).logit();
        assertThat(level.mean()).isCloseTo(GENERAL + OWN, CLOSE);
        assertThat(level.variance()).isCloseTo(GENERAL_VARIANCE + OWN_VARIANCE, CLOSE);
        var start = of(StudentState.start(STANDARD), ADD);
        assertThat(start.logit()).isEqualTo(new Gaussian(0, 1.5));
        assertThat(start.expectedScore().value()).isEqualTo(0.5);
    }

    @Test
    void a_month_later_what_is_peculiar_to_the_competency_is_partly_forgotten() {
        var state = after("1");
        var later = Learner.estimate(STANDARD, state, Curriculum.none(), ADD, AFTER_32_DAYS);
        assertThat(later.logit().mean()).isCloseTo(GENERAL + KEPT * OWN, CLOSE);
        assertThat(later.logit().variance())
                .isCloseTo(GENERAL_VARIANCE + 0.7 + (OWN_VARIANCE - 0.7) * KEPT * KEPT, CLOSE);
        var before = Learner.estimate(STANDARD, state, Curriculum.none(), ADD, Instant.EPOCH);
        assertThat(before).isEqualTo(of(state, ADD));
    }

    @Test
    void half_of_what_the_practised_prerequisites_show_stands_in_for_own_evidence() {
        var one = of(after("1"), MULTIPLY);
        assertThat(one.logit().mean()).isCloseTo(GENERAL + 0.5 * OWN, CLOSE);
        assertThat(one.logit().variance())
                .isCloseTo(GENERAL_VARIANCE + 0.7 - 0.25 * (0.7 - OWN_VARIANCE), CLOSE);
        assertThat(one.decision()).isEqualTo(Decision.NO_EVIDENCE);
        var two =
                of(
                        state(Map.of(ADD, new Gaussian(0.6, 0.3), COUNT, new Gaussian(-0.2, 0.5))),
                        MULTIPLY);
        assertThat(two.logit().mean()).isCloseTo(0.25 * (0.6 - 0.2), CLOSE);
        assertThat(two.logit().variance()).isCloseTo(0.5 + 0.7 - 0.0625 * (0.4 + 0.2), CLOSE);
    }

    @Test
    void a_skill_that_is_new_to_a_student_starts_from_the_general_level_and_what_it_builds_on() {
        var elsewhere = new CompetencyKey("elsewhere");
        for (int sign : new int[] {1, -1}) {
            var state = after((sign > 0 ? "1" : "0").repeat(6));
            var general = of(state, elsewhere).logit();
            assertThat(general.mean()).isEqualTo(state.ability().mean());
            assertThat(general.variance()).isCloseTo(state.ability().variance() + 0.7, CLOSE);
            var builtOn = of(state, MULTIPLY).logit();
            assertThat(sign * general.mean()).isGreaterThan(0.5);
            assertThat(sign * builtOn.mean()).isGreaterThan(sign * general.mean() + 0.2);
            assertThat(builtOn.variance()).isLessThan(general.variance());
            assertThat(sign * of(state, ADD).logit().mean()).isGreaterThan(sign * builtOn.mean());
        }
    }

    /** Own evidence that has halved the variance leaves half of the shift. */
    @Test
    void own_evidence_pushes_the_prerequisites_out() {
        var known =
                of(
                        state(
                                Map.of(
                                        ADD,
                                        new Gaussian(0.6, 0.3),
                                        MULTIPLY,
                                        new Gaussian(0.1, 0.35))),
                        MULTIPLY);
        assertThat(known.logit().mean()).isCloseTo(0.1 + 0.5 * 0.5 * 0.6, CLOSE);
        assertThat(known.logit().variance()).isCloseTo(0.5 + 0.35 - 0.25 * 0.25 * 0.4, CLOSE);
    }

    @Test
    void prerequisites_never_shift_a_level_by_more_than_a_logit_nor_make_it_less_sure() {
        for (double sign : new double[] {-1, 1}) {
            var far = state(Map.of(ADD, new Gaussian(sign * 5, 0.9)));
            var shifted = of(far, MULTIPLY).logit();
            assertThat(shifted.mean()).isEqualTo(sign);
            assertThat(shifted.variance()).isCloseTo(0.5 + 0.7, CLOSE);
        }
    }

    /** Where a right answer teaches 0.007 and 0.02 of variance come, 0.35 logits may be taken. */
    @Test
    void prerequisites_take_no_more_than_an_answer_teaches() {
        var little = Parameters.of("little", turned(Map.of("GAIN", 0.004, "GAIN_MORE", 0.006)));
        for (double sign : new double[] {-1, 1}) {
            var far = state(Map.of(ADD, new Gaussian(sign * 5, 0.9)));
            var shifted = Learner.estimate(little, far, BUILDS_ON, MULTIPLY, START).logit();
            assertThat(shifted.mean()).isCloseTo(sign > 0 ? 1 : -0.35, CLOSE);
        }
    }

    /** The untrained model with some of its numbers turned. */
    private static StateSpaceModel turned(Map<String, Double> knobs) {
        var model = StateSpaceModel.untrained();
        var parts = model.parts();
        var all = new LinkedHashMap<>(model.report().knobs());
        all.putAll(knobs);
        var numbers = new HashMap<>(parts.numbers());
        numbers.put("knobs", all.values().stream().mapToDouble(value -> value).toArray());
        return ModelParts.of(parts.items(), parts.skills(), parts.combinations(), numbers).model();
    }

    /** Of general level 0 with variance 0.5, each competency practised once just now. */
    private static StudentState state(Map<CompetencyKey, Gaussian> own) {
        var competencies = new HashMap<CompetencyKey, CompetencyState>();
        own.forEach((key, belief) ->
                competencies.put(
                        key,
                        new CompetencyState(
                                key,
                                belief,
                                new CompetencyState.Practice(START, 0, 1, 0),
                                List.of())));
        return new StudentState(new Gaussian(0, 0.5), new Gaussian(0, 0), 1, START, competencies);
    }

    @Test
    void an_explanation_lists_prior_evidence_learning_decay_prerequisites_and_tests() {
        var basis = new Basis(work("1"), List.of());
        var own = Learner.explain(STANDARD, basis, BUILDS_ON, ADD, AFTER_32_DAYS);
        said(own, Contribution.Kind.PRIOR, null, 0);
        said(own, Contribution.Kind.EVIDENCE, 0, 1.5 * 0.5 / Math.sqrt(FLATTER));
        said(own, Contribution.Kind.LEARNING, null, 0.06);
        said(own, Contribution.Kind.DECAY, null, -(1 - KEPT) * OWN);
        assertThat(own.contributions()).hasSize(4);
        var tested = new Basis(work("1"), List.of(new Gaussian(GENERAL + 0.5, GENERAL_VARIANCE)));
        var next = Learner.explain(STANDARD, tested, BUILDS_ON, MULTIPLY, START);
        said(next, Contribution.Kind.EVIDENCE, 0, GENERAL);
        said(next, Contribution.Kind.PREREQUISITE, null, 0.5 * OWN);
        said(next, Contribution.Kind.TEST, 0, 0.25);
        assertThat(next.contributions()).hasSize(4);
    }

    private static void said(
            Explanation explanation,
            Contribution.Kind kind,
            @Nullable Integer index,
            double logit) {
        var of = explanation.contributions().stream().filter(part -> part.kind() == kind).toList();
        assertThat(of).hasSize(1);
        assertThat(of.getFirst().evidenceIndex()).isEqualTo(index);
        assertThat(of.getFirst().logit()).isCloseTo(logit, CLOSE);
    }

    @Test
    void without_work_the_explanation_is_the_prior() {
        var none = Learner.explain(STANDARD, List.of(), BUILDS_ON, ADD, START);
        assertThat(none.contributions())
                .containsExactly(new Contribution(Contribution.Kind.PRIOR, null, 0));
        assertThat(none.estimate()).isEqualTo(of(StudentState.start(STANDARD), ADD));
    }

    @Test
    void six_right_answers_in_a_row_are_mastery_and_three_wrong_ones_are_not_yet() {
        assertThat(of(after(""), ADD).decision()).isEqualTo(Decision.NO_EVIDENCE);
        assertThat(of(after("11111"), ADD).decision()).isEqualTo(Decision.NEED_EVIDENCE);
        assertThat(of(after("111111"), ADD).decision()).isEqualTo(Decision.MASTERED);
        assertThat(of(after("00"), ADD).decision()).isEqualTo(Decision.NEED_EVIDENCE);
        assertThat(of(after("000"), ADD).decision()).isEqualTo(Decision.NOT_YET);
        assertThat(of(after("10101010"), ADD).decision()).isEqualTo(Decision.NEED_EVIDENCE);
    }

    @Test
    void five_answers_are_fairly_sure_sixteen_mixed_ones_sure_and_right_ones_alone_never() {
        assertThat(of(after(""), ADD).sureness()).isEqualTo(Sureness.NOT_SURE_YET);
        assertThat(of(after("1010"), ADD).sureness()).isEqualTo(Sureness.NOT_SURE_YET);
        assertThat(of(after("10101"), ADD).sureness()).isEqualTo(Sureness.FAIRLY_SURE);
        assertThat(of(after("10".repeat(8)), ADD).sureness()).isEqualTo(Sureness.SURE);
        assertThat(of(after("1".repeat(200)), ADD).sureness()).isNotEqualTo(Sureness.SURE);
    }

    /** With edges laid exactly where the estimate lies. */
    @Test
    void the_edges_of_a_cut_belong_to_the_decision_and_the_surer_word() {
        var high = of(after("1111"), ADD);
        double chance = high.mastery().value();
        double deviation = high.logit().standardDeviation();
        assertThat(chance).isGreaterThan(0.5);
        assertThat(decided("1111", 1 - chance, 0)).isEqualTo(Decision.MASTERED);
        assertThat(decided("1111", 1 - chance - 1e-12, 0)).isEqualTo(Decision.NEED_EVIDENCE);
        double low = of(after("00"), ADD).mastery().value();
        assertThat(decided("00", 0, low)).isEqualTo(Decision.NOT_YET);
        assertThat(decided("00", 0, Math.nextDown(low))).isEqualTo(Decision.NEED_EVIDENCE);
        assertThat(word(deviation, deviation)).isEqualTo(Sureness.SURE);
        assertThat(word(Math.nextDown(deviation), deviation)).isEqualTo(Sureness.FAIRLY_SURE);
        assertThat(word(0, Math.nextDown(deviation))).isEqualTo(Sureness.NOT_SURE_YET);
    }

    private static Decision decided(String answers, double alpha, double beta) {
        var cut = new Parameters.Cut(STANDARD.cut().target(), alpha, beta, 1, 1);
        return Learner.estimate(STANDARD.with(cut), after(answers), BUILDS_ON, ADD, START)
                .decision();
    }

    private static Sureness word(double sure, double fairly) {
        var cut = new Parameters.Cut(STANDARD.cut().target(), 0.1, 0.05, sure, fairly);
        return Learner.estimate(STANDARD.with(cut), after("1111"), BUILDS_ON, ADD, START)
                .sureness();
    }

    @Test
    void a_watcher_is_told_of_each_piece_of_work_how_likely_mastery_was_before_and_after() {
        var both =
                new Observation(
                        START.plus(Duration.ofDays(9)),
                        Map.of(ADD, 1.0, COUNT, 2.0),
                        null,
                        new Score(3, 4));
        var work = List.of(answer(0, true), answer(1, false), both);
        var saw = new ArrayList<String>();
        var state = after("11");
        var late = state.last();
        var from = Learner.replay(STANDARD, List.of());
        var watched =
                Learner.replay(
                        STANDARD,
                        from,
                        work,
                        (index, key, before, after) -> {
                            var then = Learner.replay(STANDARD, work.subList(0, index));
                            var now = Learner.replay(STANDARD, work.subList(0, index + 1));
                            var at = work.get(index).at();
                            assertThat(before.value()).isCloseTo(mastery(then, key, at), CLOSE);
                            assertThat(after.value()).isCloseTo(mastery(now, key, at), CLOSE);
                            saw.add(index + " " + key.value());
                        });
        assertThat(saw).containsExactly("0 add", "1 add", "2 add", "2 count");
        assertThat(watched).isEqualTo(Learner.replay(STANDARD, work));
        assertThat(Learner.replay(STANDARD, state, List.of())).isSameAs(state);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Learner.update(STANDARD, state, answer(0, true)))
                .withMessageContaining("comes after work of " + late);
        assertThat(Learner.update(STANDARD, state, answer(1, true)).answers()).isEqualTo(3);
    }

    private static double mastery(StudentState state, CompetencyKey key, Instant at) {
        return Learner.estimate(STANDARD, state, Curriculum.none(), key, at).mastery().value();
    }
}
