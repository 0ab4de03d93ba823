package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.cairnlearn.school.competency.PlanWeight;
import org.cairnlearn.school.competency.Policy;
import org.cairnlearn.school.competency.PolicyBook;
import org.cairnlearn.school.competency.PolicyOwner;
import org.cairnlearn.school.competency.Publishing;
import org.cairnlearn.school.conference.AskBook;
import org.cairnlearn.school.conference.Closed;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.conference.Request;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.DayKind;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.SaidDay;
import org.cairnlearn.school.schedule.ScheduleBook;
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

/** A week of the small school's third period, of which Monday was planned, seen a week later. */
@SchoolTest
class WhatIfTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final int LONG_ENOUGH = 600;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired DayAhead ahead;
    @Autowired WhatIf trials;
    @Autowired WeekBook weeks;
    @Autowired WeekReader reader;
    @Autowired PlansBefore before;
    @Autowired Work work;
    @Autowired PlanBook book;
    @Autowired AskBook asks;
    @Autowired ConferenceBook conferences;
    @Autowired PlanHand hand;
    @Autowired PolicyBook policies;
    @Autowired ScheduleBook schedule;
    @Autowired YearDesk year;
    @Autowired SchoolTime time;
    @Autowired TestClock clock;
    private SmallSchool school;
    private OrganisationId harbor;

    @BeforeEach
    void a_week_of_which_monday_was_planned() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
        harbor = school.roster("math").schoolClass().school();
        school.write(() -> {
            schedule.setPeriods(
                    harbor, List.of(new Period("3", LocalTime.of(10, 0), LocalTime.of(10, 45))));
            return true;
        });
        ahead.make(new DayAhead.Day(school.tenant(), harbor, MONDAY));
    }

    private void aWeekLater(Runnable what) {
        clock.at(TestClock.MONDAY_MORNING.plusSeconds(7L * 24 * 3600), what);
    }

    private WhatIf.Compared answer() throws InterruptedException {
        for (var tries = 0; tries < LONG_ENOUGH; tries++) {
            if (school.plan(() -> trials.of(harbor)) instanceof WhatIf.State.Done(var compared)) {
                return compared;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("No answer");
    }

    /** Choices count nothing, and a block has room for one talk. */
    private WhatIf.Other without() {
        var numbers = Map.of("planning/weights/choice", 0, "planning/talks/inBlock", 1);
        return new WhatIf.Other(
                Policy.standard(),
                numbers,
                PolicyBook.trial(Policy.standard(), numbers).orElseThrow());
    }

    @Test
    void last_week_is_planned_again_under_both_and_nothing_that_stands_changes()
            throws InterruptedException {
        var third = new ThirdPeriod(school, book, hand).block(MONDAY);
        var before = school.plan(() -> book.find(third)).orElseThrow();
        aWeekLater(() -> {
            assertThat(school.plan(() -> trials.of(harbor))).isEqualTo(new WhatIf.State.Nothing());
            assertThat(school.plan(() -> trials.ask(harbor, without())))
                    .isEqualTo(WhatIf.Asked.TRYING);
        });
        var compared = answer();
        assertThat(compared.begins()).isEqualTo(MONDAY);
        assertThat(compared.asked().numbers()).containsKeys("planning/weights/choice");
        // A limit counts as well: with one talk in a block more find no room.
        assertThat(compared.other().talks().count()).isGreaterThan(compared.now().talks().count());
        assertThat(compared.blocks()).isEqualTo(new WeekFigures.Part(1, 5));
        assertThat(compared.now().worstTenth()).isPositive();
        // Of Monday alone there is a plan; five days are planned again.
        assertThat(compared.now().talks().of()).isGreaterThan(compared.was().talks().of());
        assertThat(school.plan(() -> book.find(third))).contains(before);
        assertThat(
                        school.plan(() ->
                                book.find(
                                        new ThirdPeriod(school, book, hand)
                                                .block(MONDAY.plusDays(1)))))
                .isEmpty();
    }

    @Test
    void the_policy_in_force_brings_the_same_as_itself() throws InterruptedException {
        var held = Policy.standard();
        var same = new WhatIf.Other(held, Map.of(), held.rules().planning());
        aWeekLater(() -> {
            assertThat(school.plan(() -> trials.ask(harbor, same))).isEqualTo(WhatIf.Asked.TRYING);
            assertThat(school.plan(() -> trials.ask(harbor, without())))
                    .as("the second leader waits")
                    .isEqualTo(WhatIf.Asked.BUSY);
        });
        var compared = answer();
        assertThat(compared.other()).isEqualTo(compared.now());
        assertThat(compared.asked()).isEqualTo(same);
    }

    @Test
    void after_a_week_without_school_the_one_before_is_tried() {
        school.write(() -> {
            MONDAY.datesUntil(MONDAY.plusDays(5))
                    .forEach(date -> year.setDay(harbor, new SaidDay(date, DayKind.HOLIDAY)));
            return true;
        });
        assertThat(school.plan(() -> reader.newestTaught(harbor, MONDAY.plusWeeks(1))))
                .contains(MONDAY.minusWeeks(1));
    }

    @Test
    void what_was_learned_asked_or_held_since_says_nothing_about_the_plan_of_a_day() {
        SmallSchool.STUDENTS.stream()
                .filter(student -> !student.equals("ben"))
                .forEach(student -> talked(student, MONDAY.minusDays(3)));
        var before = monday();
        assertThat(before.worstTenth()).isNotNull();
        assertThat(before.talks().of()).as("only Ben's is overdue").isEqualTo(1);
        aWeekLater(this::allHaveItOnFriday);
        assertThat(monday()).isEqualTo(before);
        aWeekLater(this::oneAsksForATalk);
        assertThat(monday()).isEqualTo(before);
        talked("ben", MONDAY.plusDays(4));
        assertThat(monday()).isEqualTo(before);
    }

    /** Counted a week later. */
    private WeekFigures monday() {
        var week = new WeekReader.Week(school.tenant(), harbor, MONDAY);
        var counted = new ArrayList<WeekFigures>();
        aWeekLater(
                () -> counted.add(school.plan(() -> reader.was(week)).days().getFirst().figures()));
        return counted.getFirst();
    }

    private void talked(String student, LocalDate on) {
        var closing =
                new Closing(
                        new ConferenceId(UUID.randomUUID()),
                        new Between(school.person(student), school.person("okafor")),
                        on,
                        new Closing.Said(null, new Closing.Notes("", ""), "Go on", on.plusDays(30)),
                        new Closing.Table(List.of(), List.of(), null));
        clock.at(
                on.atTime(15, 0).atZone(time.zone()).toInstant(),
                () ->
                        assertThat(school.as("okafor", () -> conferences.close(closing)))
                                .isInstanceOf(Closed.Done.class));
    }

    private void oneAsksForATalk() {
        var ada = school.person("ada");
        var wish = new Request.Wish(null, Request.Topic.WORK, Request.Soon.TODAY, "");
        school.as(
                "ada",
                () -> {
                    asks.ask(ada, wish);
                    return true;
                });
    }

    private void allHaveItOnFriday() {
        var friday = TestClock.MONDAY_MORNING.plusSeconds(4L * 24 * 3600);
        school.record(
                SmallSchool.STUDENTS.stream()
                        .flatMap(student ->
                                IntStream.range(0, 10)
                                        .mapToObj(one ->
                                                school.answer(
                                                        "friday %s %d".formatted(student, one),
                                                        student,
                                                        Skill.DECIMALS,
                                                        friday.plusSeconds(900L * one),
                                                        true)))
                        .toList());
    }

    @Test
    void a_week_is_counted_once_after_it_has_ended() {
        assertThat(weeks.due(school.tenant()))
                .noneMatch(week -> week.begins().equals(MONDAY) && week.school().equals(harbor));
        aWeekLater(() -> {
            var due =
                    weeks.due(school.tenant()).stream()
                            .filter(week -> week.school().equals(harbor))
                            .toList();
            assertThat(due).hasSize(WeekBook.WEEKS);
            due.forEach(weeks::count);
            assertThat(weeks.due(school.tenant())).noneMatch(week -> week.school().equals(harbor));
            var counted = school.plan(() -> weeks.of(harbor));
            assertThat(counted.getFirst().begins()).isEqualTo(MONDAY);
            assertThat(counted.getFirst().figures().talks().of()).isPositive();
            assertThat(counted.getFirst().days())
                    .as("each number leads to its days")
                    .hasSize(5)
                    .extracting(WeekBook.OfDay::date)
                    .startsWith(MONDAY);
            assertThat(
                            counted.getFirst().days().stream()
                                    .mapToInt(day -> day.figures().talks().of())
                                    .sum())
                    .isEqualTo(counted.getFirst().figures().talks().of());
            assertThat(counted.getLast().figures().talks().of()).isZero();
        });
    }

    @Test
    void of_plans_that_were_told_the_choices_count_and_the_talks_do_not() {
        var friday = MONDAY.minusDays(3);
        var math = school.schoolClass("math");
        var equal = school.skill(Skill.EQUAL);
        var pairs =
                new PlanBefore.Part(
                        new PlanBefore.Done(Group.Kind.PEERS, equal, ""),
                        null,
                        "",
                        null,
                        List.of(
                                new PlanBefore.Seat(school.person("ada"), null, math, equal),
                                new PlanBefore.Seat(
                                        school.person("ben"),
                                        null,
                                        math,
                                        school.skill(Skill.HALVES))));
        var told =
                new PlanBefore(
                        new Block.Section(math, friday, "3"),
                        45,
                        friday.atTime(7, 0).toInstant(ZoneOffset.UTC),
                        null,
                        List.of(pairs));
        work.write(
                Actor.Task.planning(school.tenant()), () -> before.takeIn(harbor, List.of(told)));
        weeks.due(school.tenant()).stream()
                .filter(week -> week.school().equals(harbor))
                .forEach(weeks::count);
        var counted = school.plan(() -> weeks.of(harbor)).getFirst();
        assertThat(counted.begins()).isEqualTo(MONDAY.minusWeeks(1));
        assertThat(counted.figures().choices()).isEqualTo(new WeekFigures.Part(1, 2));
        assertThat(counted.figures().talks().of()).isZero();
    }

    @Test
    void a_weight_is_published_as_a_version_and_the_rest_of_the_document_stays() {
        var line = List.of(new PolicyOwner(harbor.value()));
        school.write(() ->
                policies.publish(
                        line, "{\"pace\": {\"least\": 0.7}}", TestClock.MONDAY_MORNING, "Ms. Lee"));
        var said =
                school.write(() ->
                        policies.publish(line, Map.of("planning/weights/repeats", 60), "Ms. Lee"));
        assertThat(said).isInstanceOf(Publishing.Published.class);
        var rules = school.write(() -> policies.effective(line, TestClock.MONDAY_MORNING)).rules();
        assertThat(rules.planning().weight(PlanWeight.REPEATS)).isEqualTo(60);
        assertThat(rules.planning().weight(PlanWeight.CHOICE)).isEqualTo(200);
        assertThat(rules.pace().least()).isEqualTo(0.7);
        var refused =
                school.write(() ->
                        policies.publish(
                                line, Map.of("planning/weights/repeats", 6_000), "Ms. Lee"));
        assertThat(refused).isInstanceOf(Publishing.Refused.class);
    }
}
