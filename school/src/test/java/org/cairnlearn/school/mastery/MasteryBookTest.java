package org.cairnlearn.school.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.cairnlearn.school.competency.Level;
import org.cairnlearn.school.evidence.Circumstances;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.evidence.NewObservation;
import org.cairnlearn.school.evidence.Share;
import org.cairnlearn.school.evidence.Shown;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@SchoolTest
class MasteryBookTest {
    private static final Instant NOW = TestClock.MONDAY_MORNING;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired MasteryBook book;
    @Autowired JdbcClient sql;
    private SmallSchool ours;
    private SmallSchool theirs;

    @BeforeEach
    void two_schools() {
        var schools = Schools.make(tenants);
        ours = SmallSchool.open(application, schools.ours().id());
        theirs = SmallSchool.open(application, schools.theirs().id());
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16})
    void the_order_in_which_evidence_arrives_never_matters(long seed) {
        var chance = new Random(seed);
        ours.record(history(ours, seed));
        var shuffled = new ArrayList<>(history(theirs, seed));
        Collections.shuffle(shuffled, chance);
        for (var from = 0; from < shuffled.size(); ) {
            var to = Math.min(shuffled.size(), from + 1 + chance.nextInt(12));
            theirs.record(shuffled.subList(from, to));
            from = to;
        }
        assertThat(theirs.states()).isEqualTo(ours.states()).hasSizeGreaterThan(6);
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void what_is_rebuilt_from_the_evidence_is_equal_to_the_bit(long seed) {
        for (var answer : history(ours, seed)) {
            ours.record(List.of(answer));
        }
        var before = ours.states();
        ours.write(() -> {
            sql.sql("update mastery.student_state set ability_mean = 7").update();
            return true;
        });
        assertThat(ours.states()).isNotEqualTo(before);
        theirs.record(history(theirs, seed));
        var others = theirs.states();
        rebuild(ours);
        assertThat(ours.states()).isEqualTo(before);
        assertThat(theirs.states()).isEqualTo(others);
    }

    @Test
    void rebuilding_a_school_without_evidence_gives_nothing() {
        rebuild(ours);
        assertThat(ours.states()).isEmpty();
    }

    @Test
    void no_evidence_is_not_started_and_not_low() {
        var status = status(ours, "ada", Skill.DECIMALS);
        assertThat(status.level()).isEqualTo(Level.NOT_STARTED);
        assertThat(status.sureness()).isEqualTo(Sureness.NOT_SURE_YET);
        assertThat(status.blocked()).isFalse();
        assertThat(status.stale()).isFalse();
        assertThat(status.mastered()).isFalse();
        assertThat(status.evidence()).isZero();
        assertThat(status.last()).isNull();
    }

    @Test
    void not_even_failing_at_everything_else_makes_the_untouched_low() {
        ours.lacks(List.of("ada"), Skill.HALVES);
        assertThat(status(ours, "ada", Skill.HALVES).blocked()).isTrue();
        assertThat(status(ours, "ada", Skill.HALVES).level()).isEqualTo(Level.STARTING);
        var untouched = status(ours, "ada", Skill.EQUAL);
        assertThat(untouched.level()).isEqualTo(Level.NOT_STARTED);
        assertThat(untouched.blocked()).isFalse();
    }

    @Test
    void ten_right_answers_make_it_got_and_mixed_ones_ask_for_more() {
        ours.has(List.of("ada"), Skill.HALVES);
        ours.begins(List.of("ben"), Skill.HALVES);
        var got = status(ours, "ada", Skill.HALVES);
        assertThat(got.level()).isEqualTo(Level.GOT_IT);
        assertThat(got.mastered()).isTrue();
        assertThat(got.blocked()).isFalse();
        assertThat(got.evidence()).isEqualTo(10);
        var begun = status(ours, "ben", Skill.HALVES);
        assertThat(begun.level()).isIn(Level.STARTING, Level.GETTING_THERE);
        assertThat(begun.sureness()).isEqualTo(Sureness.NOT_SURE_YET);
        assertThat(begun.blocked()).isFalse();
    }

    @Test
    void evidence_is_worth_a_fresh_look_after_twenty_school_days_and_not_before() {
        ours.record(List.of(ours.answer("a1", "ada", Skill.HALVES, NOW, true)));
        var fourWeeks = NOW.plus(Duration.ofDays(28));
        var nextDay = NOW.plus(Duration.ofDays(29));
        assertThat(status(ours, "ada", Skill.HALVES, fourWeeks).stale()).isFalse();
        assertThat(status(ours, "ada", Skill.HALVES, nextDay).stale()).isTrue();
        assertThat(status(ours, "ben", Skill.HALVES, nextDay).stale()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(longs = {31, 32, 33})
    void the_reasons_sum_to_the_estimate_and_give_the_very_status_of_every_page(long seed) {
        ours.record(history(ours, seed));
        var ada = ours.person("ada");
        for (var skill : Skill.values()) {
            var why = ours.read(() -> book.why(ada, ours.skill(skill), NOW));
            assertThat(why.parts().stream().mapToDouble(Why.Part::logit).sum())
                    .isCloseTo(why.logit(), within(1e-9));
            assertThat(why.status()).isEqualTo(status(ours, "ada", skill));
            assertThat(why.parts())
                    .allSatisfy(part ->
                            assertThat(part.observation() != null)
                                    .isEqualTo(part.kind() == Why.Kind.EVIDENCE));
            assertThat(why.parts())
                    .filteredOn(part -> part.observation() != null)
                    .allSatisfy(part -> assertThat(part.observation().student()).isEqualTo(ada));
        }
    }

    @Test
    void one_student_alone_and_the_whole_class_get_the_same_status() {
        ours.record(history(ours, 41));
        var skills = ours.skills().values();
        var all = ours.read(() -> book.knowing(ours.students(), skills, NOW));
        for (var student : ours.students()) {
            var alone = ours.read(() -> book.knowing(List.of(student), skills, NOW));
            skills.forEach(skill ->
                    assertThat(alone.of(student, skill)).isEqualTo(all.of(student, skill)));
        }
    }

    @Test
    void a_student_nobody_knows_is_not_started_and_what_was_not_asked_is_an_error() {
        var stranger = new PersonId(new UUID(7, 7));
        var halves = ours.skill(Skill.HALVES);
        var knowing = ours.read(() -> book.knowing(List.of(stranger), List.of(halves), NOW));
        assertThat(knowing.of(stranger, halves).level()).isEqualTo(Level.NOT_STARTED);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knowing.of(stranger, ours.skill(Skill.ADD)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> knowing.of(ours.person("ada"), halves));
        assertThat(ours.read(() -> book.knowing(List.of(), List.of(), NOW)).byStudent()).isEmpty();
    }

    @Test
    void what_is_touched_is_what_somebody_of_the_class_has_evidence_of() {
        ours.begins(List.of("ada"), Skill.HALVES);
        ours.begins(List.of("ben"), Skill.DECIMALS);
        var ada = List.of(ours.person("ada"));
        assertThat(ours.read(() -> book.touched(ada))).containsExactly(ours.skill(Skill.HALVES));
        assertThat(ours.read(() -> book.touched(ours.students()))).hasSize(2);
    }

    @Test
    void another_district_knows_nothing_of_them() {
        ours.has(List.of("ada"), Skill.HALVES);
        var ada = ours.person("ada");
        var halves = ours.skill(Skill.HALVES);
        assertThat(theirs.read(() -> book.touched(List.of(ada)))).isEmpty();
        assertThat(
                        theirs.read(() -> book.knowing(List.of(ada), List.of(halves), NOW))
                                .of(ada, halves)
                                .evidence())
                .isZero();
        assertThat(theirs.read(() -> book.why(ada, halves, NOW)).status().evidence()).isZero();
    }

    @Test
    void an_answer_that_shows_two_competencies_counts_for_both() {
        var both = List.of(ours.skill(Skill.HALVES), ours.skill(Skill.ADD));
        ours.record(
                List.of(
                        new NewObservation(
                                "a1", ours.person("ada"), NOW, Shown.of(both, null, 2, 3))));
        assertThat(status(ours, "ada", Skill.HALVES).evidence()).isEqualTo(1);
        assertThat(status(ours, "ada", Skill.ADD).evidence()).isEqualTo(1);
    }

    @Test
    void how_a_student_judges_himself_or_herself_never_moves_a_level() {
        var self = Circumstances.of(EvidenceKind.SELF);
        ours.record(List.of(halves("a1", "ada", self), halves("a2", "ada", self)));
        assertThat(ours.states()).isEmpty();
        assertThat(status(ours, "ada", Skill.HALVES).level()).isEqualTo(Level.NOT_STARTED);
        ours.begins(List.of("ada"), Skill.HALVES);
        var before = ours.states();
        ours.record(List.of(halves("a3", "ada", self)));
        assertThat(ours.states()).isEqualTo(before);
        rebuild(ours);
        assertThat(ours.states()).isEqualTo(before);
        var why = ours.read(() -> book.why(ours.person("ada"), ours.skill(Skill.HALVES), NOW));
        assertThat(why.parts()).filteredOn(part -> part.kind() == Why.Kind.EVIDENCE).hasSize(2);
    }

    @Test
    void what_was_done_with_help_or_judged_by_a_friend_says_less() {
        ours.record(
                List.of(
                        halves("a1", "ada", Circumstances.answer()),
                        halves("a2", "ben", Circumstances.answer().withHelp()),
                        halves("a3", "chi", Circumstances.of(EvidenceKind.PEER))));
        var alone = status(ours, "ada", Skill.HALVES);
        var helped = status(ours, "ben", Skill.HALVES);
        var friend = status(ours, "chi", Skill.HALVES);
        var nothing = status(ours, "dia", Skill.HALVES);
        assertThat(alone.expectedScore()).isGreaterThan(helped.expectedScore());
        assertThat(helped.expectedScore()).isGreaterThan(friend.expectedScore());
        assertThat(friend.expectedScore()).isGreaterThan(nothing.expectedScore());
    }

    @Test
    void each_kind_of_judgement_counts_by_how_far_judges_can_agree_on_it() {
        var kinds =
                List.of(
                        EvidenceKind.ITEM_RESPONSE,
                        EvidenceKind.PERFORMANCE_TASK,
                        EvidenceKind.CONVERSATION,
                        EvidenceKind.OBSERVATION,
                        EvidenceKind.BEFOREHAND,
                        EvidenceKind.SELF);
        var students = SmallSchool.STUDENTS;
        for (var i = 0; i < kinds.size(); i++) {
            ours.record(List.of(halves("a" + i, students.get(i), Circumstances.of(kinds.get(i)))));
        }
        ours.record(
                List.of(
                        halves("p1", "gus", Circumstances.of(EvidenceKind.PRODUCT)),
                        halves("p2", "hana", Circumstances.of(EvidenceKind.PRODUCT).withHelp())));
        for (var i = 1; i < kinds.size(); i++) {
            assertThat(status(ours, students.get(i), Skill.HALVES).expectedScore())
                    .as("%s after %s", kinds.get(i), kinds.get(i - 1))
                    .isLessThan(status(ours, students.get(i - 1), Skill.HALVES).expectedScore());
        }
        double made = status(ours, "gus", Skill.HALVES).expectedScore();
        double said = status(ours, students.get(2), Skill.HALVES).expectedScore();
        assertThat(made).isEqualTo(said);
        assertThat(status(ours, "hana", Skill.HALVES).expectedScore()).isLessThan(made);
        assertThat(status(ours, students.get(5), Skill.HALVES).evidence()).isZero();
    }

    @Test
    void an_answer_that_rests_more_on_one_skill_says_more_about_it() {
        var shares =
                List.of(
                        new Share(ours.skill(Skill.HALVES), 3),
                        new Share(ours.skill(Skill.DECIMALS), 1));
        ours.record(
                List.of(
                        new NewObservation(
                                "a1", ours.person("ada"), NOW, new Shown(shares, null, 1, 1))));
        assertThat(status(ours, "ada", Skill.HALVES).expectedScore())
                .isGreaterThan(status(ours, "ada", Skill.DECIMALS).expectedScore());
    }

    private NewObservation halves(String id, String student, Circumstances how) {
        var shown = Shown.of(List.of(ours.skill(Skill.HALVES)), null, 1, 1);
        return new NewObservation(id, ours.person(student), NOW, shown, how);
    }

    /** Sixty answers of three students; several fall on the same second. */
    private static List<NewObservation> history(SmallSchool school, long seed) {
        var chance = new Random(seed);
        var answers = new ArrayList<NewObservation>();
        for (var i = 0; i < 60; i++) {
            answers.add(
                    school.answer(
                            "h%03d".formatted(i),
                            SmallSchool.STUDENTS.get(chance.nextInt(3)),
                            Skill.values()[chance.nextInt(4)],
                            SmallSchool.FIRST_DAY.plus(Duration.ofHours(chance.nextInt(40))),
                            chance.nextBoolean()));
        }
        return answers;
    }

    private void rebuild(SmallSchool school) {
        school.write(() -> {
            book.rebuild();
            return true;
        });
    }

    private Status status(SmallSchool school, String student, Skill skill) {
        return status(school, student, skill, NOW);
    }

    private Status status(SmallSchool school, String student, Skill skill, Instant at) {
        var person = school.person(student);
        var competency = school.skill(skill);
        return school.read(() -> book.knowing(List.of(person), List.of(competency), at))
                .of(person, competency);
    }
}
