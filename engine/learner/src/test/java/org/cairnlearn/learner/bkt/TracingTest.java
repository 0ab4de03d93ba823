package org.cairnlearn.learner.bkt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Response;
import org.cairnlearn.learner.responses.Responses;
import org.cairnlearn.learner.statespace.MasteryRule.Decision;
import org.cairnlearn.learner.statespace.Reasons;
import org.cairnlearn.learner.statespace.Reasons.Kind;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TracingTest {
    private static final BktParameters FORGETS = new BktParameters(0.4, 0.1, 0.05, 0.2, 0.1);
    private static final BktParameters PLAIN = new BktParameters(0.4, 0.1, 0, 0.2, 0.1);
    private static final List<String> ADD = List.of("add");

    private static Reasons reasons(BktParameters of, String answers) {
        return BktModel.of(Map.of(ADD, of), of).explain(MadeUp.oneStudent(answers), 0, ADD);
    }

    private static double logit(double p) {
        return Math.log(p / (1 - p));
    }

    private static double sum(Reasons reasons) {
        return reasons.parts().stream().mapToDouble(Reasons.Part::logit).sum();
    }

    @Test
    void an_answer_says_how_much_likelier_it_is_from_who_knows_and_time_adds_the_rest() {
        var reasons = reasons(FORGETS, "10");
        // Known .4; right: odds times .9 / .2 = 3, so .75; learned .775; and .05 of .75 forgotten:
        // .75 * .95 + .25 * .1 = .7375. Wrong: odds times .1 / .8; and so on.
        double wrong = 0.7375 * 0.1 / (0.7375 * 0.1 + 0.2625 * 0.8);
        double end = wrong * 0.95 + (1 - wrong) * 0.1;
        assertThat(reasons.parts().stream().map(Reasons.Part::kind).toList())
                .containsExactly(
                        Kind.PRIOR,
                        Kind.EVIDENCE,
                        Kind.LEARNING,
                        Kind.DECAY,
                        Kind.EVIDENCE,
                        Kind.LEARNING,
                        Kind.DECAY);
        assertThat(reasons.parts().stream().mapToDouble(Reasons.Part::logit).toArray())
                .containsExactly(
                        new double[] {
                            logit(0.4),
                            Math.log(0.9 / 0.2),
                            logit(0.775) - logit(0.75),
                            logit(0.7375) - logit(0.775),
                            Math.log(0.1 / 0.8),
                            logit(wrong + (1 - wrong) * 0.1) - logit(wrong),
                            logit(end) - logit(wrong + (1 - wrong) * 0.1)
                        },
                        within(1e-12));
        assertThat(reasons.mastery()).isCloseTo(end, within(1e-12));
        assertThat(reasons.deviation()).isNull();
        assertThat(reasons.next().item()).isNull();
    }

    @Test
    void the_parts_sum_and_without_an_answer_the_rest_is_traced_anew() {
        for (var of : List.of(PLAIN, FORGETS)) {
            var answers = "0110100101110111";
            var reasons = reasons(of, answers);
            assertThat(sum(reasons)).isCloseTo(reasons.logit(), within(1e-9));
            var told = reasons.parts().stream().filter(part -> part.without() != null).toList();
            assertThat(told).hasSize(10).allMatch(part -> part.kind() == Kind.EVIDENCE);
            for (var part : told) {
                int row = part.row();
                var others = answers.substring(0, row) + answers.substring(row + 1);
                assertThat(part.without()).isEqualTo(reasons(of, others).logit());
                assertThat(part.logit() > 0).isEqualTo(answers.charAt(row) == '1');
                assertThat(reasons.logit() - part.without() > 0)
                        .isEqualTo(answers.charAt(row) == '1');
            }
        }
    }

    @Test
    void nobody_is_so_sure_of_that_the_contrary_cannot_be_shown() {
        var sure = reasons(PLAIN, "1".repeat(200));
        assertThat(sure.logit()).isBetween(25.0, 30.0);
        assertThat(sum(sure)).isCloseTo(sure.logit(), within(1e-9));
        assertThat(reasons(PLAIN, "1".repeat(200) + "0".repeat(40)).mastery()).isLessThan(0.2);
        var certain = new BktParameters(0, 1, 0, 0, 0);
        for (var answers : List.of("1", "0", "0110")) {
            var reasons = reasons(certain, answers);
            assertThat(reasons.logit()).isFinite();
            assertThat(sum(reasons)).isCloseTo(reasons.logit(), within(1e-9));
        }
    }

    @Test
    void what_may_be_said_stays_until_the_contrary_is_clear_and_tells_what_would_change_it() {
        assertThat(reasons(PLAIN, "0").decision()).isEqualTo(Decision.NOT_YET);
        assertThat(reasons(PLAIN, "1").decision()).isEqualTo(Decision.NEED_EVIDENCE);
        assertThat(reasons(PLAIN, "11").decision()).isEqualTo(Decision.NEED_EVIDENCE);
        int right = reasons(PLAIN, "11").next().rightToMaster();
        assertThat(reasons(PLAIN, "11" + "1".repeat(right)).decision())
                .isEqualTo(Decision.MASTERED);
        assertThat(reasons(PLAIN, "11" + "1".repeat(right - 1)).decision())
                .isEqualTo(Decision.NEED_EVIDENCE);
        int wrong = reasons(PLAIN, "11111").next().wrongToNotYet();
        assertThat(reasons(PLAIN, "11111" + "0".repeat(wrong)).decision())
                .isEqualTo(Decision.NOT_YET);
        assertThat(reasons(PLAIN, "1110").mastery()).isBetween(0.9, 0.95);
        assertThat(reasons(PLAIN, "1110").decision()).isEqualTo(Decision.MASTERED);
        assertThat(reasons(PLAIN, "11100").decision()).isEqualTo(Decision.NEED_EVIDENCE);
        assertThat(reasons(PLAIN, "1110").next().rightToMaster()).isNull();
        assertThat(reasons(PLAIN, "0").next().wrongToNotYet()).isNull();
        var hopeless = new BktParameters(0.01, 0, 0, 0.49, 0.48);
        assertThat(reasons(hopeless, "01").next().rightToMaster()).isNull();
    }

    /** Answers that ask for two skills at once are about another competency than either. */
    @Test
    void what_is_asked_for_together_has_a_state_of_its_own_and_strangers_have_the_prior() {
        var log =
                MadeUp.log(
                        List.of(
                                List.of(
                                        MadeUp.row(1, "q1", "add;carry", 1, 1),
                                        MadeUp.row(2, "q2", "add", 0, 1)),
                                List.<Response>of(MadeUp.row(1, "q1", "carry", 1, 1))));
        var model = BktModel.of(Map.of(ADD, PLAIN), FORGETS);
        assertThat(refs(model, log, "add")).containsExactly(2L);
        assertThat(refs(model, log, "add", "carry")).containsExactly(1L);
        var stranger = model.explain(log, 1, ADD);
        assertThat(stranger.parts()).hasSize(1);
        assertThat(stranger.logit()).isEqualTo(logit(0.4));
        assertThat(stranger.decision()).isEqualTo(Decision.NEED_EVIDENCE);
    }

    private static List<Long> refs(BktModel model, Responses log, String... skills) {
        return model.explain(log, 0, List.of(skills)).parts().stream()
                .filter(part -> part.kind() == Kind.EVIDENCE)
                .map(part -> log.seq(part.row()))
                .toList();
    }
}
