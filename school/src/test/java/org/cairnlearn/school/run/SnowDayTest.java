package org.cairnlearn.school.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.cairnlearn.school.access.Action;
import org.cairnlearn.school.competency.CompetencyBook;
import org.cairnlearn.school.competency.CompetencyId;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.mastery.MasteryBook;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Proposed;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.profile.Asking;
import org.cairnlearn.school.profile.CheckBook;
import org.cairnlearn.school.profile.CheckId;
import org.cairnlearn.school.profile.Outcome;
import org.cairnlearn.school.profile.PaceBand;
import org.cairnlearn.school.roster.CourseTime;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.SchoolClock;
import org.cairnlearn.school.schedule.SchoolDay;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.kit.NoSchool;
import org.cairnlearn.school.web.kit.Slots;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** It snows on a Tuesday: everything that counts days follows. */
@SchoolTest
class SnowDayTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final int MINUTES = 45;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired YearDesk desk;
    @Autowired SchoolClock days;
    @Autowired PlanBook plans;
    @Autowired CheckBook checks;
    @Autowired MasteryBook mastery;
    @Autowired Slots slots;
    private SmallSchool school;
    private OrganisationId harbor;

    @BeforeEach
    void a_school_on_monday() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.term(MONDAY.minusDays(70), MONDAY.plusDays(70));
        harbor = school.roster("math").schoolClass().school();
    }

    private void snow() {
        school.write(() -> {
            desk.setDay(harbor, new SaidDay(TUESDAY, DayKind.CLOSED));
            return true;
        });
    }

    @Test
    void a_check_can_be_asked_for_again_a_day_later() {
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        var ada = school.person("ada");
        var skill = school.skill(Skill.EQUAL);
        var asked = (Asking.Waiting) school.as(ada, () -> checks.ask(ada, skill));
        check(asked.request().id());
        assertThat(asking(skill)).isEqualTo(new Asking.From(TUESDAY));
        snow();
        assertThat(asking(skill)).isEqualTo(new Asking.From(WEDNESDAY));
    }

    private void check(CheckId id) {
        var outcome = new Outcome(school.person("okafor"), 1, false, "");
        school.as("okafor", () -> checks.record(_ -> true, id, outcome));
    }

    private Asking asking(CompetencyId skill) {
        return school.as("ada", () -> checks.asking(school.person("ada"), skill));
    }

    @Test
    void no_plan_is_proposed_and_the_pages_say_why_and_name_the_next_school_day() {
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        assertThat(proposed(TUESDAY)).isInstanceOf(Proposed.Plan.class);
        snow();
        var okafor = school.person("okafor");
        assertThat(school.read(() -> slots.of(okafor, TUESDAY, Action.SEE_DAY))).isEmpty();
        assertThat(school.read(() -> slots.nextDay(okafor, TUESDAY))).contains(WEDNESDAY);
        SchoolDay day = school.read(() -> slots.dayOf(okafor, TUESDAY));
        assertThat(NoSchool.notice(day, TUESDAY, Words.of(Locale.ENGLISH), null).title())
                .isEqualTo("School is closed today");
        assertThat(proposed(WEDNESDAY)).isInstanceOf(Proposed.Plan.class);
    }

    @Test
    void a_closed_day_without_a_plan_gets_none() {
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        snow();
        assertThat(proposed(TUESDAY)).isEqualTo(new Proposed.NoSchool());
    }

    private Proposed proposed(LocalDate date) {
        var roster = school.roster("math");
        var block = new Block.Section(roster.schoolClass().id(), date, "3");
        return school.plan(() -> plans.planOf(roster, block, MINUTES));
    }

    @Test
    void the_days_since_something_are_one_fewer() {
        assertThat(since(MONDAY, WEDNESDAY)).isEqualTo(2);
        snow();
        assertThat(since(MONDAY, WEDNESDAY)).isEqualTo(1);
    }

    private int since(LocalDate from, LocalDate to) {
        return school.read(() -> days.calendar(harbor)).between(from, to);
    }

    @Test
    void the_course_has_a_school_day_less() {
        var before = pace();
        snow();
        assertThat(pace().even()).isLessThan(before.even());
    }

    /** The band of a course of six school days, the last but one of which is the next Monday. */
    private PaceBand pace() {
        var course = new CourseTime(MONDAY, MONDAY.plusDays(8), List.of());
        var skills =
                school.read(() -> {
                    var book = application.getBean(CompetencyBook.class);
                    return book.competencies(book.frameworks().getFirst().id());
                });
        Optional<PaceBand> band =
                PaceBand.of(
                        Policy.standard().rules().pace(),
                        new PaceBand.Course(course, school.read(() -> days.calendar(harbor))),
                        skills,
                        _ -> false,
                        WEDNESDAY);
        return band.orElseThrow();
    }

    @Test
    void what_was_seen_stays_fresh_a_day_longer() {
        school.record(
                List.of(school.answer("a", "ada", Skill.HALVES, TestClock.MONDAY_MORNING, true)));
        assertThat(stale(29)).isTrue();
        snow();
        assertThat(stale(29)).isFalse();
        assertThat(stale(30)).isTrue();
    }

    private boolean stale(int daysLater) {
        var ada = school.person("ada");
        var skill = school.skill(Skill.HALVES);
        var then = TestClock.MONDAY_MORNING.plus(Duration.ofDays(daysLater));
        return school.read(() -> mastery.knowing(List.of(ada), List.of(skill), then))
                .of(ada, skill)
                .stale();
    }
}
