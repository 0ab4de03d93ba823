package org.cairnlearn.school.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.profile.Goal.State;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.YearDesk;
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
class GoalBookTest {
    private static final LocalDate IN_A_WEEK = SmallSchool.MONDAY.plusDays(7);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired GoalBook goals;
    @Autowired TestClock clock;

    @Autowired YearDesk desk;
    private SmallSchool school;
    private PersonId ada;
    private PersonId okafor;

    @BeforeEach
    void harbor_school() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        ada = school.person("ada");
        okafor = school.person("okafor");
    }

    @Test
    void a_goal_is_in_the_students_own_words_and_a_draft_until_a_teacher_signs() {
        var goal = write("I can add halves in my head", "ask Ben", "  ", "try five");
        assertThat(goal.promise().words()).isEqualTo("I can add halves in my head");
        assertThat(goal.steps())
                .extracting(Goal.Step::words)
                .containsExactly("ask Ben", "try five");
        assertThat(goal.life().state()).isEqualTo(State.DRAFTED);

        assertThat(done(school.as("okafor", () -> goals.agree(ada, goal.id(), okafor))).life())
                .extracting(Goal.Life::state, Goal.Life::agreedBy)
                .containsExactly(State.AGREED, okafor);
        assertThat(all()).singleElement().extracting(Goal::steps).isEqualTo(goal.steps());
    }

    @Test
    void the_first_step_makes_it_active_and_can_be_taken_back() {
        var goal = write("I can add halves", "ask Ben", "try five");
        school.as("okafor", () -> goals.agree(ada, goal.id(), okafor));
        var begun = done(step(goal, 1, true));
        assertThat(begun.life().state()).isEqualTo(State.ACTIVE);
        assertThat(begun.stepsTaken()).isEqualTo(1);
        assertThat(done(step(goal, 1, false)).stepsTaken()).isZero();
        assertThat(step(goal, 2, true)).isEqualTo(new GoalSaid.NotThere());
    }

    @Test
    void a_step_taken_before_a_teacher_signs_is_not_lost() {
        var goal = write("I can add halves", "ask Ben");
        step(goal, 0, true);
        assertThat(
                        done(school.as("okafor", () -> goals.agree(ada, goal.id(), okafor)))
                                .life()
                                .state())
                .isEqualTo(State.ACTIVE);
    }

    @Test
    void three_goals_live_at_a_time() {
        IntStream.range(0, GoalBook.MOST).forEach(number -> write("Goal " + number));
        assertThat(wish("One more")).isEqualTo(new GoalSaid.TooMany(3));
        var first = all().getFirst();
        school.as("ada", () -> goals.meet(ada, first.id()));
        assertThat(wish("One more")).isInstanceOf(GoalSaid.Done.class);
        assertThat(all().getLast().id()).isEqualTo(first.id());
    }

    @Test
    void a_goal_needs_words_and_a_day_within_six_school_weeks() {
        assertThat(wish("   ")).isEqualTo(new GoalSaid.NoWords());
        var last = LocalDate.of(2027, 1, 4);
        for (var day : List.of(SmallSchool.MONDAY, last.plusDays(1))) {
            assertThat(school.<GoalSaid>as("ada", () -> goals.write(ada, aim("I can", day))))
                    .isEqualTo(new GoalSaid.NotThen(SmallSchool.MONDAY.plusDays(1), last));
        }
        assertThat(school.as("okafor", () -> goals.days(ada)))
                .hasSize(4)
                .startsWith(IN_A_WEEK)
                .endsWith(last);
    }

    @Test
    void a_goal_is_let_go_with_a_reason_and_then_rests() {
        var goal = write("I can add halves", "ask Ben");
        assertThat(drop(goal, " ")).isEqualTo(new GoalSaid.NoWords());
        assertThat(done(drop(goal, "Too much this month")).life())
                .extracting(Goal.Life::state, Goal.Life::why)
                .containsExactly(State.DROPPED, "Too much this month");
        assertThat(step(goal, 0, true)).isInstanceOf(GoalSaid.Ended.class);
        assertThat(drop(goal, "Again")).isInstanceOf(GoalSaid.Ended.class);
    }

    @Test
    void a_revised_goal_stays_to_be_read_beside_the_new_one() {
        var goal = write("I can add all fractions");
        var newer =
                done(
                        school.as(
                                "ada",
                                () ->
                                        goals.revise(
                                                ada,
                                                goal.id(),
                                                aim("I can add halves", IN_A_WEEK))));
        assertThat(all())
                .extracting(one -> one.promise().words(), one -> one.life().state())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("I can add halves", State.DRAFTED),
                        org.assertj.core.groups.Tuple.tuple(
                                "I can add all fractions", State.REVISED));
        assertThat(newer.id()).isNotEqualTo(goal.id());
    }

    @Test
    void what_is_said_on_the_way_stands_in_order_with_who_said_it() {
        var goal = write("I can add halves");
        say(goal, okafor, "Good choice. Start with pictures.");
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(2)),
                () -> say(goal, ada, "Pictures helped."));
        assertThat(school.as("okafor", () -> goals.remarks(List.of(goal.id()))).get(goal.id()))
                .extracting(Goal.Remark::by, Goal.Remark::words)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                okafor, "Good choice. Start with pictures."),
                        org.assertj.core.groups.Tuple.tuple(ada, "Pictures helped."));
    }

    @Test
    void nobody_changes_somebody_elses_goal() {
        var goal = write("I can add halves", "ask Ben");
        var ben = school.person("ben");
        assertThat(school.<GoalSaid>as("okafor", () -> goals.step(ben, goal.id(), 0, true)))
                .isEqualTo(new GoalSaid.NotThere());
        assertThat(school.<GoalSaid>as("okafor", () -> goals.meet(ben, goal.id())))
                .isEqualTo(new GoalSaid.NotThere());
        assertThat(school.<GoalSaid>as("okafor", () -> goals.agree(ben, goal.id(), okafor)))
                .isEqualTo(new GoalSaid.NotThere());
        assertThat(all()).containsExactly(goal);
    }

    @Test
    void a_goal_for_a_day_that_is_closed_is_due_on_the_next_school_day() {
        write("I compare fractions");
        var school = this.school.roster("math").schoolClass().school();
        this.school.write(() -> {
            desk.setDay(school, new SaidDay(IN_A_WEEK, DayKind.CLOSED));
            return true;
        });
        assertThat(all().getFirst().promise().by()).isEqualTo(IN_A_WEEK.plusDays(1));
        this.school.write(() -> {
            desk.takeBackDay(school, IN_A_WEEK);
            return true;
        });
        assertThat(all().getFirst().promise().by()).isEqualTo(IN_A_WEEK);
    }

    private Goal write(String words, String... steps) {
        return done(wish(words, steps));
    }

    private GoalSaid wish(String words, String... steps) {
        return school.as("ada", () -> goals.write(ada, aim(words, IN_A_WEEK, steps)));
    }

    private GoalWish aim(String words, LocalDate by, String... steps) {
        return new GoalWish(
                new Goal.Promise(words, "", school.skill(Skill.HALVES), Goal.Showing.CHECK, by),
                List.of(steps));
    }

    private GoalSaid step(Goal goal, int number, boolean taken) {
        return school.as("ada", () -> goals.step(ada, goal.id(), number, taken));
    }

    private GoalSaid drop(Goal goal, String why) {
        return school.as("ada", () -> goals.drop(ada, goal.id(), why));
    }

    private void say(Goal goal, PersonId by, String words) {
        school.<GoalSaid>as(by, () -> goals.remark(ada, goal.id(), by, words));
    }

    private List<Goal> all() {
        return school.as("okafor", () -> goals.of(List.of(ada)));
    }

    private static Goal done(GoalSaid said) {
        assertThat(said).isInstanceOf(GoalSaid.Done.class);
        return ((GoalSaid.Done) said).goal();
    }
}
