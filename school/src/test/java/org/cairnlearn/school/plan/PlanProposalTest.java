package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.cairnlearn.planner.day.check.Checker;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class PlanProposalTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired FactsReader facts;
    @Autowired TestClock clock;
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void two_schools() {
        var schools = Schools.make(tenants);
        school = SmallSchool.open(application, schools.ours().id());
        SmallSchool.open(application, schools.theirs().id()).has(SmallSchool.STUDENTS, Skill.ADD);
        third = new ThirdPeriod(school, book, hand);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void a_proposal_keeps_every_rule(long seed) {
        learn(seed);
        var plan = third.plan();
        assertThat(plan.places())
                .extracting(Place::student)
                .containsExactlyInAnyOrderElementsOf(school.students());
        plan.groups().forEach(group -> soundGroup(plan, group));
        assertThat(plan.groups()).filteredOn(g -> g.kind() == Group.Kind.OWN_PACE).hasSize(1);
        assertThat(plan.groups().getLast().kind()).isEqualTo(Group.Kind.OWN_PACE);
        var leaders = plan.groups().stream().map(Group::leader).filter(Objects::nonNull).toList();
        assertThat(leaders)
                .doesNotHaveDuplicates()
                .isSubsetOf(school.person("okafor"), school.person("reyes"));
        assertThat(plan.talks()).isNotEmpty().allSatisfy(talk -> soundTalk(plan, talk));
        assertThat(plan.talks()).allSatisfy(talk -> nothingElse(plan, talk));
        assertThat(plan.version()).isEqualTo(1);
        assertThat(plan.approved()).isFalse();
        assertThat(plan.countedUntil()).isEqualTo(TestClock.MONDAY_MORNING);
    }

    private void soundGroup(BlockPlan plan, Group group) {
        var members = ThirdPeriod.members(plan, group);
        switch (group.kind()) {
            case LESSON -> {
                assertThat(members).hasSizeBetween(3, 6);
                assertThat(group.leader()).isNotNull();
                assertThat(group.ledMinutes()).isEqualTo(24);
            }
            case PEERS -> {
                assertThat(members).hasSizeBetween(2, 4);
                assertThat(group.leader()).isNull();
            }
            case OWN_PACE -> assertThat(group.competency()).isNull();
        }
        if (group.competency() != null) {
            assertThat(members)
                    .allSatisfy(student ->
                            assertThat(ready(student))
                                    .extracting(ReadySkill::competency)
                                    .contains(group.competency()));
        }
        assertThat(group.room()).isEqualTo("Room 12");
    }

    /**
     * Not before teacher and student are through with what is led, a minute's walk later, and
     * inside of the block.
     */
    private static void soundTalk(BlockPlan plan, Talk talk) {
        var own = plan.find(plan.placeOf(talk.student()).orElseThrow().group()).orElseThrow();
        var led =
                plan.groups().stream()
                        .filter(group -> talk.teacher().equals(group.leader()) || group.equals(own))
                        .mapToInt(Group::ledMinutes)
                        .max()
                        .orElse(0);
        assertThat(talk.startMinute()).isGreaterThanOrEqualTo(led == 0 ? 0 : led + 1);
        assertThat(talk.startMinute() + talk.minutes()).isLessThanOrEqualTo(ThirdPeriod.MINUTES);
        assertThat(talk.heldAt()).isNull();
    }

    /** An adult talks with one student at a time, and a student with one adult. */
    private static void nothingElse(BlockPlan plan, Talk talk) {
        assertThat(plan.talks())
                .filteredOn(other -> !other.equals(talk))
                .filteredOn(other -> other.teacher().equals(talk.teacher()))
                .allMatch(other ->
                        other.startMinute() + other.minutes() <= talk.startMinute()
                                || talk.startMinute() + talk.minutes() <= other.startMinute());
        assertThat(plan.talks())
                .filteredOn(other -> other.student().equals(talk.student()))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(longs = {7, 8, 9})
    @Tag("all")
    void the_planners_own_checker_finds_nothing_in_it(long seed) {
        learn(seed);
        var block = third.block(SmallSchool.MONDAY);
        var broken =
                school.plan(() -> {
                    var read = facts.of(block, ThirdPeriod.MINUTES);
                    var asked = DayProblem.proposal(read, Kept.NOTHING);
                    var solved = Proposer.solve(asked, Proposer.STEPS_OF_A_CLASS);
                    return Checker.check(asked.problem(), solved).unnamed();
                });
        assertThat(broken).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {10, 11})
    void the_same_knowledge_and_the_same_block_give_the_same_plan(long seed) {
        learn(seed);
        var plan = third.plan();
        assertThat(third.plan()).isEqualTo(plan);
        var again = third.again();
        assertThat(ThirdPeriod.said(again)).isEqualTo(ThirdPeriod.said(plan));
        assertThat(again.id()).isEqualTo(plan.id());
        assertThat(again.version()).isEqualTo(2);
    }

    @Test
    void teachers_who_open_the_page_at_the_same_moment_get_the_same_plan() throws Exception {
        learn(12);
        try (var pool = Executors.newFixedThreadPool(3)) {
            var plans = new HashSet<BlockPlan>();
            Callable<BlockPlan> open = third::plan;
            for (var future : pool.invokeAll(List.of(open, open, open))) {
                plans.add(future.get());
            }
            assertThat(plans).hasSize(1);
        }
    }

    @Test
    void a_group_is_formed_around_what_its_students_have_begun() {
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        var plan = third.plan();
        var lessons = plan.groups().stream().filter(g -> g.kind() == Group.Kind.LESSON).toList();
        assertThat(lessons).isNotEmpty();
        assertThat(lessons.getFirst().competency()).isEqualTo(school.skill(Skill.EQUAL));
        var basis = lessons.getFirst().basis();
        assertThat(basis.reason()).isEqualTo(Group.Reason.STARTED);
        assertThat(basis.builtOn()).isEqualTo(school.skill(Skill.HALVES));
        assertThat(basis.opens()).isIn(school.skill(Skill.ADD), school.skill(Skill.COMPARE));
    }

    @Test
    void what_comes_right_after_a_mastered_skill_is_ready_and_what_comes_later_is_not() {
        school.has(List.of("ada"), Skill.HALVES);
        assertThat(ready(school.person("ada")))
                .containsExactly(
                        new ReadySkill(school.skill(Skill.EQUAL), school.skill(Skill.HALVES)));
        assertThat(ready(school.person("ben"))).isEmpty();
    }

    @Test
    void a_prerequisite_that_is_known_to_be_missing_keeps_a_skill_out() {
        school.begins(SmallSchool.STUDENTS, Skill.ADD);
        school.lacks(SmallSchool.STUDENTS, Skill.EQUAL);
        assertThat(ready(school.person("ada")))
                .extracting(ReadySkill::competency)
                .containsExactly(school.skill(Skill.EQUAL));
        assertThat(third.plan().groups())
                .extracting(Group::competency)
                .doesNotContain(school.skill(Skill.ADD));
    }

    @Test
    void a_prerequisite_that_nobody_knows_about_keeps_nothing_out() {
        school.begins(SmallSchool.STUDENTS, Skill.ADD);
        assertThat(ready(school.person("ada")))
                .containsExactly(new ReadySkill(school.skill(Skill.ADD), null));
        assertThat(third.plan().groups())
                .extracting(Group::competency)
                .contains(school.skill(Skill.ADD));
    }

    @Test
    void no_more_skills_are_told_than_asked_for() {
        school.begins(List.of("ada"), Skill.ADD);
        school.begins(List.of("ada"), Skill.DECIMALS);
        var math = school.roster("math").schoolClass();
        var ada = school.person("ada");
        assertThat(school.plan(() -> book.ready(math, ada, 1))).hasSize(1);
        assertThat(school.plan(() -> book.ready(math, ada, 9))).hasSize(2);
    }

    @Test
    void a_class_without_any_evidence_works_at_its_own_pace() {
        var plan = third.plan();
        assertThat(plan.groups()).extracting(Group::kind).containsExactly(Group.Kind.OWN_PACE);
        assertThat(plan.places()).hasSize(8).extracting(Place::competency).containsOnlyNulls();
        assertThat(plan.countedUntil()).isNull();
        assertThat(plan.talks()).isNotEmpty();
    }

    @Test
    void without_an_adult_there_is_no_lesson_and_no_talk() {
        school.enroll(SmallSchool.STUDENTS, List.of());
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        var plan = third.plan();
        assertThat(plan.groups()).extracting(Group::kind).doesNotContain(Group.Kind.LESSON);
        assertThat(plan.talks()).isEmpty();
        assertThat(plan.places()).hasSize(8);
    }

    @Test
    void everybody_has_had_a_talk_before_anybody_has_a_second_one() {
        learn(13);
        var had = new HashSet<PersonId>();
        for (var day = 0; day < 4 && had.size() < 8; day++) {
            var date = SmallSchool.MONDAY.plusDays(day);
            for (var talk : third.plan(date).talks()) {
                assertThat(had.add(talk.student())).as("day %s", day).isTrue();
                assertThat(talk.waitedDays()).isNull();
                clock.at(
                        TestClock.MONDAY_MORNING.plus(Duration.ofDays(day)),
                        () -> third.held(third.plan(date), talk.student()));
            }
        }
        assertThat(had).hasSize(8);
    }

    @Test
    void the_next_talk_is_due_after_the_school_days_that_the_policy_says() {
        learn(13);
        var monday = third.plan(SmallSchool.MONDAY);
        var talk = monday.talks().getFirst();
        third.held(monday, talk.student());
        var tooEarly = third.plan(SmallSchool.MONDAY.plusWeeks(2));
        assertThat(tooEarly.talkOf(talk.student())).isEmpty();
        var due = third.plan(SmallSchool.MONDAY.plusWeeks(4));
        assertThat(due.talkOf(talk.student()).map(Talk::waitedDays)).contains(20);
    }

    @Test
    void a_talk_that_was_planned_but_not_held_is_still_owed() {
        learn(14);
        var monday = third.plan(SmallSchool.MONDAY).talks().getFirst();
        var tuesday = third.plan(SmallSchool.MONDAY.plusDays(1)).talks().getFirst();
        assertThat(tuesday.student()).isEqualTo(monday.student());
        assertThat(tuesday.waitedDays()).isNull();
    }

    private List<ReadySkill> ready(PersonId student) {
        var math = school.roster("math").schoolClass();
        return school.plan(() -> book.ready(math, student, 100));
    }

    /** Some knowledge for everybody, by chance. */
    private void learn(long seed) {
        var chance = new Random(seed);
        for (var student : SmallSchool.STUDENTS) {
            for (var skill : Skill.values()) {
                switch (chance.nextInt(4)) {
                    case 0 -> school.has(List.of(student), skill);
                    case 1 -> school.lacks(List.of(student), skill);
                    case 2 -> school.begins(List.of(student), skill);
                    default -> {}
                }
            }
        }
    }
}
