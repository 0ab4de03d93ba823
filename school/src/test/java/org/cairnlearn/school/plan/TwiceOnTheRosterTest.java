package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.schedule.LostBlock;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ada and Ben are in the mathematics class and in the club, and both meet in period 3. */
@SchoolTest
class TwiceOnTheRosterTest {
    private static final List<String> BOTH = List.of("ada", "ben");

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired Proposer proposer;
    @Autowired ReplanBook replans;
    @Autowired DayAhead ahead;
    @Autowired AttendanceBook attendance;
    @Autowired YearDesk year;
    @Autowired JdbcClient sql;
    @Autowired TestClock clock;
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_and_a_club_in_the_same_period() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        school.club(List.of("ada", "ben", "ivy"));
    }

    private Block.Section block(String schoolClass) {
        return new Block.Section(school.schoolClass(schoolClass), SmallSchool.MONDAY, "3");
    }

    private BlockPlan club() {
        var roster = school.roster("club");
        var block = block("club");
        var proposed = school.plan(() -> book.planOf(roster, block, ThirdPeriod.MINUTES));
        return ((Proposed.Plan) proposed).plan();
    }

    private BlockPlan now(BlockPlan plan) {
        return school.plan(() -> book.find(plan.id())).orElseThrow();
    }

    private Replan preview(BlockPlan plan) {
        return school.plan(() -> replans.preview(third.seeing(now(plan))));
    }

    private BlockPlan take(BlockPlan plan) {
        var shown = preview(plan);
        return ThirdPeriod.done(school.plan(() -> replans.take(shown)));
    }

    private boolean has(BlockPlan plan, String student) {
        return now(plan).placeOf(school.person(student)).isPresent();
    }

    private void mark(String schoolClass, String student, Presence presence) {
        var sitting = new Sitting.OfClass(school.schoolClass(schoolClass), SmallSchool.MONDAY, "3");
        var person = school.person(student);
        var by = school.person("okafor");
        school.write(() -> {
            attendance.mark(sitting, person, presence, by);
            return true;
        });
    }

    private static Tuple shift(SmallSchool school, String student, Replan.Why why) {
        return Tuple.tuple(school.person(student), why);
    }

    @Test
    void the_plan_that_is_there_first_has_them() {
        var math = third.plan();
        var club = club();
        assertThat(math.places()).hasSize(8);
        assertThat(club.places()).extracting(Place::student).containsExactly(school.person("ivy"));
        assertThat(preview(math).isEmpty()).isTrue();
        assertThat(preview(club).isEmpty()).isTrue();
    }

    @Test
    void also_when_it_is_the_other_one() {
        var club = club();
        var math = third.plan();
        assertThat(club.places()).hasSize(3);
        assertThat(math.places()).hasSize(6);
        assertThat(BOTH).noneMatch(one -> has(math, one));
        assertThat(preview(math).isEmpty()).isTrue();
    }

    /** A roster that names no periods says nothing of what meets at the same time. */
    @Test
    void classes_whose_period_is_not_known_have_everybody() {
        assertThat(third.planOf(SmallSchool.MONDAY, "").places()).hasSize(8);
        var roster = school.roster("club");
        var block = new Block.Section(roster.schoolClass().id(), SmallSchool.MONDAY, "");
        var club = school.plan(() -> book.planOf(roster, block, ThirdPeriod.MINUTES));
        assertThat(((Proposed.Plan) club).plan().places()).hasSize(3);
    }

    @Test
    void proposed_again_or_approved_a_plan_keeps_those_it_has() {
        third.plan();
        var club = club();
        assertThat(third.again().places()).hasSize(8);
        assertThat(ThirdPeriod.done(third.approve(third.plan())).places()).hasSize(8);
        assertThat(ThirdPeriod.done(third.approve(club)).places()).hasSize(1);
        assertThat(preview(club).isEmpty()).isTrue();
    }

    @Test
    void a_class_whose_students_are_all_elsewhere_has_a_plan_without_places() {
        school.club(BOTH);
        third.plan();
        var club = club();
        assertThat(club.places()).isEmpty();
        assertThat(preview(club).isEmpty()).isTrue();
        assertThat(club()).isEqualTo(club);
    }

    @Test
    void once_the_roster_is_right_the_class_that_still_has_them_plans_them() {
        var club = club();
        var math = third.plan();
        school.club(List.of("ivy"));
        assertThat(preview(math).shifts())
                .extracting(Replan.Shift::student, Replan.Shift::why)
                .containsExactlyInAnyOrder(
                        shift(school, "ada", Replan.Why.HERE),
                        shift(school, "ben", Replan.Why.HERE));
        assertThat(take(math).places()).hasSize(8);
        assertThat(preview(club).shifts())
                .extracting(Replan.Shift::why)
                .containsExactly(Replan.Why.AWAY, Replan.Why.AWAY);
    }

    @Test
    void a_class_that_loses_its_block_has_nobody_in_it() {
        third.plan();
        var club = club();
        var harbor = school.roster("math").schoolClass().school();
        var lost = new LostBlock(SmallSchool.MONDAY, "3", school.schoolClass("math"));
        school.administer(() -> {
            year.loseBlock(harbor, lost);
            return true;
        });
        assertThat(preview(club).shifts())
                .extracting(Replan.Shift::why)
                .containsExactly(Replan.Why.HERE, Replan.Why.HERE);
        assertThat(take(club).places()).hasSize(3);
    }

    /** Plans that were made before somebody looked at other classes, or that came in a file. */
    @Test
    void of_two_plans_that_have_somebody_the_later_one_gives_up() {
        var math = third.plan();
        var later = new AtomicReference<BlockPlan>();
        clock.at(TestClock.MONDAY_MORNING.plusSeconds(60), () -> later.set(club()));
        var club = later.get();
        var group = ThirdPeriod.ownPace(club).id();
        school.plan(() ->
                sql.sql(
                                """
                                insert into plan.place (plan, student, session, home, pinned)
                                values (:plan, :student, :group, :class, false)
                                """)
                        .param("plan", club.id().value())
                        .param("student", school.person("ada").value())
                        .param("group", group.value())
                        .param("class", school.schoolClass("club").value())
                        .update());
        assertThat(preview(math).isEmpty()).isTrue();
        assertThat(preview(club).shifts())
                .extracting(Replan.Shift::student, Replan.Shift::why)
                .containsExactly(shift(school, "ada", Replan.Why.ELSEWHERE));
        assertThat(take(club).places()).hasSize(1);
        assertThat(has(math, "ada")).isTrue();
    }

    @Test
    void who_has_left_comes_back_only_if_no_other_class_has_placed_him_meanwhile() {
        var math = third.plan();
        var club = club();
        mark("math", "ada", new Presence.Away());
        var without = take(math);
        assertThat(without.placeOf(school.person("ada"))).isEmpty();
        var with = take(club);
        assertThat(with.placeOf(school.person("ada"))).isPresent();
        assertThat(third.undo(without))
                .isEqualTo(new Changed.Refused(without, Changed.Reason.ELSEWHERE));
        ThirdPeriod.done(school.plan(() -> hand.undo(third.seeing(with))));
        assertThat(ThirdPeriod.done(third.undo(without)).placeOf(school.person("ada"))).isPresent();
        assertThat(has(club, "ada")).isFalse();
    }

    /** Both have drafted before one of them stands. */
    @Test
    void of_two_classes_planned_at_the_same_time_one_has_each_student()
            throws ExecutionException, InterruptedException {
        var drafted = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var plans = new ArrayList<BlockPlan>();
            for (var made : pool.invokeAll(List.of(made("math", drafted), made("club", drafted)))) {
                plans.add(made.get());
            }
            assertThat(plans.stream().flatMap(plan -> plan.places().stream()).map(Place::student))
                    .hasSize(9)
                    .doesNotHaveDuplicates();
        }
    }

    private Callable<BlockPlan> made(String schoolClass, CyclicBarrier drafted) {
        var block = block(schoolClass);
        return () ->
                school.plan(() -> {
                    var draft = proposer.draft(block, ThirdPeriod.MINUTES, Optional.empty());
                    await(drafted);
                    return proposer.keep(draft, Optional.empty());
                });
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(1, TimeUnit.MINUTES);
        } catch (InterruptedException | BrokenBarrierException | TimeoutException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void a_day_that_is_planned_ahead_has_everybody_once() {
        var harbor = school.roster("math").schoolClass().school();
        ahead.make(new DayAhead.Day(school.tenant(), harbor, SmallSchool.MONDAY));
        var placed =
                Stream.of(third.plan(), club())
                        .flatMap(plan -> plan.places().stream())
                        .map(Place::student);
        assertThat(placed).hasSize(9).doesNotHaveDuplicates();
    }
}
