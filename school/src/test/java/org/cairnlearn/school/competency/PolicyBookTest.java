package org.cairnlearn.school.competency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cairnlearn.school.competency.Policy.Pace;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@SchoolTest
class PolicyBookTest {
    private static final Instant NOW = TestClock.MONDAY_MORNING;
    private static final PolicyOwner DISTRICT = new PolicyOwner(UUID.randomUUID());
    private static final PolicyOwner SCHOOL = new PolicyOwner(UUID.randomUUID());
    private static final List<PolicyOwner> LINE = List.of(SCHOOL, DISTRICT);

    @Autowired Work work;
    @Autowired Tenants tenants;
    @Autowired TestClock clock;
    @Autowired PolicyBook book;
    private TenantId ours;
    private TenantId theirs;

    @BeforeEach
    void two_districts() {
        var schools = Schools.make(tenants);
        ours = schools.ours().id();
        theirs = schools.theirs().id();
    }

    @Test
    void until_somebody_publishes_the_products_own_rules_hold_as_version_0() {
        var policy = effective(NOW);
        assertThat(policy.version().name()).isEqualTo("0.0");
        assertThat(policy.rules()).isEqualTo(Policy.standard().rules());
        assertThat(Policy.standard().version().name()).isEqualTo("0");
    }

    @Test
    void what_a_school_does_not_say_is_its_districts_and_then_the_products() {
        publish(List.of(DISTRICT), "{\"grading\":{\"freshDays\":20},\"retake\":{\"most\":3}}");
        publish(LINE, "{\"retake\":{\"most\":5}}");
        var policy = effective(NOW);
        assertThat(policy.version().name()).isEqualTo("1.1");
        assertThat(policy.rules().retake().most()).isEqualTo(5);
        assertThat(policy.rules().grading().freshDays()).isEqualTo(20);
        assertThat(policy.rules().pace()).isEqualTo(Policy.standard().rules().pace());
        var neighbour = new PolicyOwner(UUID.randomUUID());
        assertThat(work.read(ours, () -> book.effective(List.of(neighbour, DISTRICT), NOW)))
                .satisfies(other -> {
                    assertThat(other.version().name()).isEqualTo("1.0");
                    assertThat(other.rules().retake().most()).isEqualTo(3);
                });
    }

    @Test
    void a_version_never_changes_and_what_held_then_can_be_asked_for_later() {
        publish(LINE, "{\"grading\":{\"freshDays\":20}}");
        var later = NOW.plus(Duration.ofDays(3));
        clock.at(later, () -> publish(LINE, "{\"grading\":{\"freshDays\":40}}"));
        assertThat(effective(NOW).rules().grading().freshDays()).isEqualTo(20);
        assertThat(effective(later.minusSeconds(1)).version().name()).isEqualTo("0.1");
        assertThat(effective(later).rules().grading().freshDays()).isEqualTo(40);
        assertThat(work.read(ours, () -> book.history(List.of(SCHOOL))))
                .extracting(PolicyEdition::number, PolicyEdition::from, PolicyEdition::by)
                .containsExactly(tuple(2, later, "Ms. Tran"), tuple(1, NOW, "Ms. Tran"));
    }

    @Test
    void a_version_may_begin_later_and_none_may_overtake_it() {
        var august = NOW.plus(Duration.ofDays(100));
        var first = "{\"pace\":{\"least\":0.9}}";
        assertThat(publish(LINE, first, august)).isInstanceOf(Publishing.Published.class);
        assertThat(effective(NOW).version().name()).isEqualTo("0.0");
        assertThat(effective(august).rules().pace().least()).isEqualTo(0.9);
        assertThat(publish(LINE, "{\"pace\":{\"least\":0.7}}", NOW))
                .isInstanceOf(Publishing.Refused.class);
        assertThat(effective(august).rules().pace().least()).isEqualTo(0.9);
    }

    @Test
    void the_same_document_again_makes_no_version() {
        publish(LINE, "{\"retake\":{\"most\":3,\"waitDays\":2}}");
        assertThat(publish(LINE, "{ \"retake\": {\"waitDays\": 2, \"most\": 3} }", NOW))
                .isInstanceOf(Publishing.NothingNew.class);
        assertThat(work.read(ours, () -> book.history(List.of(SCHOOL)))).hasSize(1);
    }

    @Test
    void a_school_renames_its_levels_in_one_language_and_keeps_the_others() {
        publish(
                List.of(DISTRICT),
                "{\"scale\":{\"words\":{\"en\":{\"gotIt\":\"Proficient\",\"starting\":\"Beginning\"}}}}");
        publish(LINE, "{\"scale\":{\"words\":{\"en\":{\"gotIt\":\"Meeting\"}}}}");
        var scale = effective(NOW).rules().scale();
        assertThat(scale.word("en", Level.GOT_IT)).contains("Meeting");
        assertThat(scale.word("en", Level.STARTING)).contains("Beginning");
        assertThat(scale.word("en", Level.GOES_FURTHER)).isEmpty();
        assertThat(scale.word("es", Level.GOT_IT)).isEqualTo(Optional.empty());
    }

    @Test
    void the_document_of_a_policy_can_be_published_as_it_is() {
        publish(LINE, "{\"scale\":{\"words\":{\"en\":{\"gotIt\":\"Meeting\"}}}}");
        var before = effective(NOW);
        publish(LINE, PolicyBook.document(before));
        assertThat(effective(NOW).rules()).isEqualTo(before.rules());
        assertThat(effective(NOW).version().name()).isEqualTo("0.2");
    }

    @Test
    void another_district_sees_nothing_of_it() {
        publish(LINE, "{\"retake\":{\"most\":3}}");
        assertThat(work.read(theirs, () -> book.effective(LINE, NOW)).rules())
                .isEqualTo(Policy.standard().rules());
        assertThat(work.read(theirs, () -> book.history(List.of(SCHOOL)))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]||one JSON object",
                "{\"grading\":1}|/grading|object",
                "{\"gradin\":{}}|/gradin|no such field",
                "{\"a/b\":{}}|/a~1b|no such field",
                "{\"grading\":{\"cuts\":{\"target\":0.7}}}|/grading/cuts|belong together",
                "{\"grading\":{\"freshDays\":0}}|/grading/freshDays|whole number from 1",
                "{\"grading\":{\"freshDays\":\"30\"}}|/grading/freshDays|whole number",
                "{\"grading\":{\"freshDays\":1e99}}|/grading/freshDays|whole number",
                "{\"grading\":{\"sureness\":{\"sure\":2,\"fairlySure\":1}}}|/grading/sureness/sure|less doubt",
                "{\"grading\":{\"weights\":{\"self\":0.5}}}|/grading/weights/self|no such field",
                "{\"grading\":{\"weights\":{\"peer\":1.5}}}|/grading/weights/peer|from 0 to 1",
                "{\"retake\":{\"afterNewWork\":\"yes\"}}|/retake/afterNewWork|true or false",
                "{\"progression\":{\"metFrom\":\"notStarted\"}}|/progression/metFrom|somebody can reach",
                "{\"pace\":{\"start\":1}}|/pace/start|from 0 to 0.99",
                "{\"scale\":{\"words\":{\"English\":{}}}}|/scale/words/English|no language",
                "{\"scale\":{\"words\":{\"en\":{\"gotIt\":\"\"}}}}|/scale/words/en/gotIt|a word or a few",
                "{\"scale\":{\"words\":{\"en\":{\"gotIt\":\"{0}\"}}}}|/scale/words/en/gotIt|a word or a few",
                "{\"retake\":{\"most\":1,\"most\":2}}||not JSON",
                "{\"retake\":||not JSON"
            })
    void a_document_that_cannot_be_used_is_refused_with_the_place_and_nothing_changes(
            String document, String pointer, String says) {
        var refused = (Publishing.Refused) publish(LINE, document, NOW);
        assertThat(refused.problems())
                .anySatisfy(problem -> {
                    assertThat(problem.pointer()).isEqualTo(pointer == null ? "" : pointer);
                    assertThat(problem.message()).contains(says);
                    assertThat(problem.fix()).isNotBlank();
                });
        assertThat(work.read(ours, () -> book.history(List.of(SCHOOL)))).isEmpty();
    }

    @Test
    void a_document_nested_without_end_is_refused() {
        assertThat(publish(LINE, "[".repeat(100_000), NOW)).isInstanceOf(Publishing.Refused.class);
    }

    @Test
    void cuts_that_contradict_each_other_are_refused() {
        assertThat(
                        ((Publishing.Refused) publish(LINE, cuts(0.6, 0.9, 0.95, 0.05, 0.5), NOW))
                                .problems())
                .extracting(PolicyProblem::pointer)
                .containsExactly("/grading/cuts/keep");
        assertThat(
                        ((Publishing.Refused) publish(LINE, cuts(0.6, 0.9, 0.8, 0.05, 0.7), NOW))
                                .problems())
                .extracting(PolicyProblem::pointer)
                .containsExactly("/grading/cuts/gettingThere");
        assertThat(publish(LINE, cuts(0.7, 0.95, 0.85, 0.05, 0.5), NOW))
                .isInstanceOf(Publishing.Published.class);
    }

    @Test
    void pace_expects_nothing_at_first_and_then_evenly_more() {
        var pace = new Pace(0.10, 0.80);
        assertThat(pace.leastBy(0.1)).isZero();
        assertThat(pace.leastBy(0.55)).isCloseTo(0.4, within(1e-12));
        assertThat(pace.leastBy(1)).isEqualTo(0.8);
        assertThat(pace.leastBy(0)).isZero();
    }

    @Test
    void nobody_publishes_for_nobody() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> publish(List.of(), "{}", NOW))
                .withMessageContaining("owner");
    }

    private static String cuts(
            double target, double certain, double keep, double notYet, double gettingThere) {
        return "{\"grading\":{\"cuts\":{\"target\":%s,\"certain\":%s,\"keep\":%s,\"notYet\":%s,\"gettingThere\":%s}}}"
                .formatted(target, certain, keep, notYet, gettingThere);
    }

    private Policy effective(Instant at) {
        return work.read(ours, () -> book.effective(LINE, at));
    }

    private void publish(List<PolicyOwner> line, String document) {
        assertThat(publish(line, document, clock.instant()))
                .isInstanceOf(Publishing.Published.class);
    }

    private Publishing publish(List<PolicyOwner> line, String document, Instant from) {
        return work.write(ours, () -> book.publish(line, document, from, "Ms. Tran"));
    }
}
