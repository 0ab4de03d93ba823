package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The small school's third period and its flex period are planned before anybody looks. */
@SchoolTest
class DayAheadTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired DayAhead ahead;
    @Autowired PlanClock plans;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired FlexBook flex;
    @Autowired ScheduleBook schedule;
    @Autowired SchoolTime time;
    @Autowired TestClock clock;
    private SmallSchool school;
    private OrganisationId harbor;
    private ThirdPeriod third;

    @BeforeEach
    void a_school_with_bells() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        clock.at(
                at(MONDAY.minusDays(3), 15, 0),
                () -> school.begins(SmallSchool.STUDENTS, Skill.DECIMALS));
        harbor = school.roster("math").schoolClass().school();
        school.write(() -> {
            schedule.setPeriods(
                    harbor,
                    List.of(
                            new Period("3", LocalTime.of(10, 0), LocalTime.of(10, 45)),
                            new Period("4", LocalTime.of(11, 0), LocalTime.of(11, 45))));
            return true;
        });
    }

    private DayAhead.Day day(LocalDate date) {
        return new DayAhead.Day(school.tenant(), harbor, date);
    }

    private Instant at(LocalDate date, int hour, int minute) {
        return date.atTime(hour, minute).atZone(time.zone()).toInstant();
    }

    private List<LocalDate> due() {
        return ahead.due(school.tenant()).stream().map(DayAhead.Day::date).toList();
    }

    private int lacking() {
        return ahead.lacking(day(MONDAY)).size();
    }

    private BlockPlan plan() {
        return school.plan(() -> book.find(third.block(MONDAY))).orElseThrow();
    }

    @Test
    void what_is_made_stands_for_the_page_and_is_not_made_again() {
        assertThat(lacking()).isPositive();
        ahead.make(day(MONDAY));
        var made = plan();
        assertThat(lacking()).isZero();
        ahead.make(day(MONDAY));
        assertThat(plan()).isEqualTo(made);
        assertThat(third.plan()).isEqualTo(made);
    }

    @Test
    void a_plan_made_ahead_says_what_the_page_would_have_said() {
        ahead.make(day(MONDAY));
        assertThat(ThirdPeriod.said(plan())).isEqualTo(ThirdPeriod.said(third.again()));
    }

    @Test
    void of_two_who_make_it_at_the_same_time_one_does()
            throws ExecutionException, InterruptedException {
        var wanted = ahead.lacking(day(MONDAY)).getFirst();
        Callable<Boolean> make = () -> ahead.make(day(MONDAY), wanted);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var made =
                    pool.invokeAll(List.of(make, make, make, make)).stream().map(Future::resultNow);
            assertThat(made.filter(one -> one)).hasSize(1);
        }
        assertThat(plan().version()).isOne();
    }

    @Test
    void today_is_due_at_once_and_the_next_school_day_in_the_evening() {
        assertThat(due()).containsExactly(MONDAY);
        clock.at(at(MONDAY, 15, 59), () -> assertThat(due()).containsExactly(MONDAY));
        clock.at(
                at(MONDAY, 16, 0),
                () -> assertThat(due()).containsExactly(MONDAY, MONDAY.plusDays(1)));
        clock.at(at(MONDAY.minusDays(2), 9, 0), () -> assertThat(due()).containsExactly(MONDAY));
    }

    @Test
    void a_block_that_is_over_is_not_planned_any_more() {
        clock.at(at(MONDAY, 10, 45), () -> assertThat(lacking()).isZero());
        clock.at(at(MONDAY, 10, 44), () -> assertThat(lacking()).isPositive());
    }

    @Test
    void what_came_in_overnight_counts_in_the_morning_where_nobody_has_touched_the_plan() {
        clock.at(at(MONDAY.minusDays(1), 17, 0), () -> ahead.make(day(MONDAY)));
        var evening = plan();
        clock.at(at(MONDAY, 4, 0), () -> school.begins(SmallSchool.STUDENTS, Skill.DECIMALS));
        clock.at(at(MONDAY, 4, 50), () -> ahead.make(day(MONDAY)));
        assertThat(plan()).isEqualTo(evening);
        clock.at(at(MONDAY, 5, 10), () -> ahead.make(day(MONDAY)));
        var morning = plan();
        assertThat(morning.id()).isEqualTo(evening.id());
        assertThat(morning.version()).isEqualTo(evening.version() + 1);
        assertThat(morning.countedUntil()).isAfter(evening.countedUntil());
        clock.at(at(MONDAY, 5, 20), () -> ahead.make(day(MONDAY)));
        assertThat(plan()).as("once is enough").isEqualTo(morning);
    }

    @Test
    void what_somebody_has_touched_in_the_evening_stays_in_the_morning() {
        clock.at(at(MONDAY.minusDays(1), 17, 0), () -> ahead.make(day(MONDAY)));
        var kept = ThirdPeriod.done(third.keep(plan(), "ada"));
        clock.at(at(MONDAY, 4, 0), () -> school.begins(SmallSchool.STUDENTS, Skill.DECIMALS));
        clock.at(at(MONDAY, 5, 10), () -> ahead.make(day(MONDAY)));
        assertThat(plan()).isEqualTo(kept);
    }

    @Test
    void a_flex_block_is_planned_first_and_with_who_has_a_class_then() {
        school.write(() -> {
            schedule.setPeriods(
                    harbor,
                    List.of(
                            new Period(
                                    "3", "Flex", LocalTime.of(10, 0), LocalTime.of(10, 45), true)));
            return true;
        });
        var block = new Block.Flex(harbor, MONDAY, "3");
        assertThat(ahead.lacking(day(MONDAY)).getFirst().block()).isEqualTo(block);
        assertThat(school.plan(() -> flex.canBePlanned(block))).isTrue();
        ahead.make(day(MONDAY));
        assertThat(school.plan(() -> flex.find(block)).orElseThrow().places())
                .hasSameSizeAs(SmallSchool.STUDENTS);
    }

    @Test
    void whoever_asks_for_a_day_has_it_soon() throws InterruptedException {
        plans.soon(day(MONDAY));
        plans.soon(day(MONDAY));
        for (var tries = 0; tries < 200 && lacking() > 0; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
        }
        assertThat(lacking()).isZero();
        assertThat(plan().version()).isOne();
    }

    @Test
    void a_day_without_school_lacks_nothing() {
        assertThat(ahead.lacking(day(MONDAY.minusDays(1)))).isEmpty();
    }
}
