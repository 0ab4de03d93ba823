package org.cairnlearn.school.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.profile.Chance.Reach;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class GoalOutlookTest {
    private static final LocalDate SOON = SmallSchool.MONDAY.plusDays(7);
    private static final LocalDate LATE = SmallSchool.MONDAY.plusDays(28);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired GoalBook goals;
    @Autowired GoalOutlook outlook;
    @Autowired SchoolClock schoolClock;
    @Autowired TestClock clock;

    private SmallSchool school;
    private PersonId ada;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        ada = school.person("ada");
    }

    @Test
    void who_has_it_is_nearly_sure_and_who_gives_wrong_answers_may_take_a_smaller_step() {
        answers(Skill.HALVES, 12, 12);
        var sure = goal(Skill.HALVES, SOON);
        assertThat(chances().get(sure).reach()).isEqualTo(Reach.NEARLY_SURE);
        answers(Skill.DECIMALS, 10, 0);
        var far = goal(Skill.DECIMALS, SOON);
        assertThat(chances().get(far).reach()).isEqualTo(Reach.SMALLER_STEP);
        assertThat(chances().get(far).warns()).isTrue();
    }

    @Test
    void more_time_at_the_own_pace_makes_it_more_likely_and_asking_again_changes_nothing() {
        answers(Skill.HALVES, 6, 4);
        var soon = goal(Skill.HALVES, SOON);
        var late = goal(Skill.HALVES, LATE);
        var chances = chances();
        assertThat(chances.get(soon).pieces()).isEqualTo(2);
        assertThat(chances.get(late).pieces()).isEqualTo(6);
        assertThat(chances.get(late).value()).isGreaterThan(chances.get(soon).value());
        assertThat(chances()).isEqualTo(chances);
    }

    @Test
    void a_skill_that_is_new_goes_at_the_pace_of_the_others() {
        answers(Skill.HALVES, 8, 8);
        var fresh = goal(Skill.EQUAL, LATE);
        assertThat(chances().get(fresh).pieces()).isEqualTo(8);
    }

    @Test
    void without_work_of_these_weeks_or_without_a_skill_no_chance_is_said() {
        goal(Skill.HALVES, SOON);
        assertThat(chances()).isEmpty();
        answers(Skill.HALVES, 6, 4);
        write(null, SOON);
        assertThat(chances()).hasSize(1);
    }

    @Test
    void the_number_of_goals_changes_no_statement() {
        answers(Skill.HALVES, 6, 4);
        goal(Skill.HALVES, SOON);
        var one = Statements.of(this::chances);
        goal(Skill.EQUAL, LATE);
        goal(Skill.DECIMALS, LATE);
        assertThat(Statements.of(this::chances)).hasSameSizeAs(one);
    }

    @Test
    void five_school_days_without_a_word_ask_for_a_check_in() {
        var goal = goal(Skill.HALVES, LATE);
        clock.at(
                clock.instant().plus(Duration.ofDays(9)),
                () -> {
                    assertThat(quiet(goal)).isGreaterThanOrEqualTo(GoalOutlook.CHECK_IN_DAYS);
                    school.as("ada", () -> goals.remark(ada, goal, ada, "It goes well"));
                    assertThat(quiet(goal)).isZero();
                });
    }

    private int quiet(GoalId id) {
        return school.as(
                "ada",
                () -> {
                    var goal =
                            goals.of(List.of(ada)).stream()
                                    .filter(one -> one.id().equals(id))
                                    .findFirst()
                                    .orElseThrow();
                    var remarks = goals.remarks(List.of(id)).getOrDefault(id, List.of());
                    return outlook.quiet(goal, remarks, schoolClock.calendarOf(ada));
                });
    }

    private Map<GoalId, Chance> chances() {
        return school.as("ada", () -> outlook.chances(ada, goals.of(List.of(ada))));
    }

    /** So many answers in the last days, the right ones last. */
    private void answers(Skill skill, int many, int right) {
        var first = clock.instant().minus(Duration.ofDays(3));
        school.record(
                IntStream.range(0, many)
                        .mapToObj(number ->
                                school.answer(
                                        skill + "-" + number,
                                        "ada",
                                        skill,
                                        first.plus(Duration.ofMinutes(10L * number)),
                                        number >= many - right))
                        .toList());
    }

    private GoalId goal(Skill skill, LocalDate by) {
        return write(skill, by);
    }

    private GoalId write(@org.jspecify.annotations.Nullable Skill skill, LocalDate by) {
        var about = skill == null ? null : school.skill(skill);
        var promise = new Goal.Promise("I can", "", about, Goal.Showing.CHECK, by);
        var said = school.as("ada", () -> goals.write(ada, new GoalWish(promise, List.of())));
        assertThat(said).isInstanceOf(GoalSaid.Done.class);
        return ((GoalSaid.Done) said).goal().id();
    }
}
