package org.cairnlearn.school.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.cairnlearn.school.evidence.EvidenceBook;
import org.cairnlearn.school.evidence.EvidenceKind;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class CheckBookTest {
    private static final Instant MONDAY = TestClock.MONDAY_MORNING;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired CheckBook checks;
    @Autowired ProgressBook progress;
    @Autowired EvidenceBook evidence;
    @Autowired TestClock clock;

    private SmallSchool school;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.has(List.of("ada"), Skill.HALVES);
    }

    @Test
    void a_ready_skill_can_be_asked_for_once_and_waits() {
        assertThat(asking(Skill.EQUAL)).isEqualTo(new Asking.Open());
        var first = ask(Skill.EQUAL);
        assertThat(first).isInstanceOf(Asking.Waiting.class);
        assertThat(ask(Skill.EQUAL)).isEqualTo(first);
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void what_something_else_comes_before_cannot_be_asked_for() {
        assertThat(ask(Skill.ADD))
                .isEqualTo(new Asking.NotReady(java.util.Set.of(school.skill(Skill.EQUAL))));
        assertThat(waiting()).isEmpty();
    }

    @Test
    void what_a_student_has_need_not_be_shown_until_it_is_worth_a_fresh_look() {
        assertThat(asking(Skill.HALVES)).isEqualTo(new Asking.Known());
        clock.at(
                MONDAY.plus(Duration.ofDays(40)),
                () -> assertThat(asking(Skill.HALVES)).isNotEqualTo(new Asking.Known()));
    }

    @Test
    void a_wish_can_be_taken_back_and_made_again_but_only_by_who_made_it() {
        var request = request(ask(Skill.EQUAL));
        var ben = school.person("ben");
        assertThat(school.<Checked>as("ben", () -> checks.cancel(ben, request.id())))
                .isEqualTo(new Checked.NotThere());
        assertThat(school.<Checked>as("ada", () -> checks.cancel(request.student(), request.id())))
                .isInstanceOf(Checked.Done.class);
        assertThat(waiting()).isEmpty();
        assertThat(ask(Skill.EQUAL)).isInstanceOf(Asking.Waiting.class);
    }

    @Test
    void the_result_is_evidence_with_who_saw_it_and_moves_the_frontier_at_once() {
        var ada = school.person("ada");
        var equal = school.skill(Skill.EQUAL);
        assertThat(here().ready(ada, equal)).isTrue();
        var request = request(ask(Skill.EQUAL));
        record(request, new Outcome(school.person("okafor"), 4, true, "Cut two pies."));
        assertThat(here().ready(ada, equal)).isFalse();
        assertThat(here().status(ada, equal).evidence()).isEqualTo(1);
        var seen =
                school.read(() -> evidence.about(List.of(ada), List.of(equal))).get(ada).getFirst();
        assertThat(seen.points()).isEqualTo(4);
        assertThat(seen.circumstances().kind()).isEqualTo(EvidenceKind.CONVERSATION);
        assertThat(seen.circumstances().helped()).isTrue();
        assertThat(seen.circumstances().rater()).isEqualTo(school.person("okafor"));
        assertThat(seen.circumstances().remarks().note()).isEqualTo("Cut two pies.");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void of_two_teachers_at_the_same_moment_one_records_and_the_other_is_told() {
        var request = request(ask(Skill.EQUAL));
        var outcomes =
                Stream.of("okafor", "reyes")
                        .map(adult -> new Outcome(school.person(adult), 3, false, ""))
                        .map(outcome ->
                                CompletableFuture.supplyAsync(() -> record(request, outcome)))
                        .toList()
                        .stream()
                        .map(CompletableFuture::join)
                        .toList();
        assertThat(outcomes).hasAtLeastOneElementOfType(Checked.Done.class);
        assertThat(outcomes).hasAtLeastOneElementOfType(Checked.Ended.class);
        assertThat(here().status(request.student(), request.skill()).evidence()).isEqualTo(1);
    }

    @Test
    void not_today_leaves_it_waiting_and_says_so() {
        var request = request(ask(Skill.EQUAL));
        var okafor = school.person("okafor");
        school.<Checked>as("okafor", () -> checks.putOff(_ -> true, request.id(), okafor));
        assertThat(waiting())
                .singleElement()
                .extracting(CheckRequest::putOffOn)
                .isEqualTo(SmallSchool.MONDAY);
    }

    @Test
    void whoever_does_not_teach_the_student_finds_no_request() {
        var request = request(ask(Skill.EQUAL));
        var outcome = new Outcome(school.person("reyes"), 4, false, "");
        assertThat(
                        school.<Checked>as(
                                "reyes", () -> checks.record(_ -> false, request.id(), outcome)))
                .isEqualTo(new Checked.NotThere());
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void after_a_check_the_policy_asks_for_a_day_and_for_new_work() {
        record(request(ask(Skill.EQUAL)), new Outcome(school.person("okafor"), 1, false, ""));
        assertThat(asking(Skill.EQUAL)).isEqualTo(new Asking.From(LocalDate.of(2026, 11, 24)));
        assertThat(ask(Skill.EQUAL)).isInstanceOf(Asking.From.class);
        var tuesday = MONDAY.plus(Duration.ofDays(1));
        clock.at(
                tuesday,
                () -> {
                    assertThat(ask(Skill.EQUAL)).isEqualTo(new Asking.AfterWork());
                    school.record(List.of(school.answer("new", "ada", Skill.EQUAL, tuesday, true)));
                    assertThat(ask(Skill.EQUAL)).isInstanceOf(Asking.Waiting.class);
                });
    }

    private Progress here() {
        var ada = school.person("ada");
        var skills = List.copyOf(school.skills().values());
        return school.read(() -> progress.read(List.of(ada), skills));
    }

    private Asking asking(Skill skill) {
        var ada = school.person("ada");
        var about = school.skill(skill);
        return school.as("ada", () -> checks.asking(ada, about));
    }

    private Asking ask(Skill skill) {
        var ada = school.person("ada");
        var about = school.skill(skill);
        return school.as("ada", () -> checks.ask(ada, about));
    }

    private static CheckRequest request(Asking asking) {
        assertThat(asking).isInstanceOf(Asking.Waiting.class);
        return ((Asking.Waiting) asking).request();
    }

    private Checked record(CheckRequest request, Outcome outcome) {
        return school.as("okafor", () -> checks.record(_ -> true, request.id(), outcome));
    }

    private List<CheckRequest> waiting() {
        var ada = school.person("ada");
        return school.as("okafor", () -> checks.waiting(List.of(ada)));
    }
}
