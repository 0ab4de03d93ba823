package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
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
class PlanChangesTest {
    private static final GroupId NO_GROUP = new GroupId(new UUID(9, 9));

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired TestClock clock;
    private SmallSchool school;
    private SmallSchool others;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_that_has_begun_on_equal_fractions() {
        var schools = Schools.make(tenants);
        school = SmallSchool.open(application, schools.ours().id());
        others = SmallSchool.open(application, schools.theirs().id());
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
    }

    @Test
    void a_student_is_moved_and_the_plan_has_a_new_version() {
        var plan = third.plan();
        var moved = ThirdPeriod.done(third.move(plan, "ada", ThirdPeriod.ownPace(plan).id()));
        assertThat(moved.version()).isEqualTo(2);
        assertThat(moved.moves()).isEqualTo(1);
        var place = third.place(moved, "ada");
        assertThat(place.group()).isEqualTo(ThirdPeriod.ownPace(plan).id());
        assertThat(place.pinned()).isTrue();
        assertThat(place.alsoFits()).isNull();
        assertThat(moved.places()).hasSize(8);
        assertThat(third.plan()).isEqualTo(moved);
    }

    @Test
    void who_is_moved_to_own_pace_has_a_skill_to_work_on() {
        var plan = third.plan();
        var moved = ThirdPeriod.done(third.move(plan, "ada", ThirdPeriod.ownPace(plan).id()));
        assertThat(third.place(moved, "ada").competency()).isEqualTo(school.skill(Skill.EQUAL));
    }

    @Test
    void a_change_of_a_version_that_is_no_more_changes_nothing() {
        var plan = third.plan();
        var own = ThirdPeriod.ownPace(plan).id();
        var now = ThirdPeriod.done(third.move(plan, "ada", own));
        assertThat(third.move(plan, "ben", own)).isEqualTo(new Changed.OutOfDate(now));
        assertThat(third.keep(plan, "ben")).isEqualTo(new Changed.OutOfDate(now));
        assertThat(third.undo(plan)).isEqualTo(new Changed.OutOfDate(now));
        assertThat(third.approve(plan)).isEqualTo(new Changed.OutOfDate(now));
        assertThat(third.plan()).isEqualTo(now);
    }

    @Test
    void who_or_what_is_not_in_the_plan_is_told_so() {
        var plan = third.plan();
        var own = ThirdPeriod.ownPace(plan).id();
        assertThat(third.move(plan, "ada", NO_GROUP)).isEqualTo(new Changed.NotThere(plan));
        assertThat(third.move(plan, "okafor", own)).isEqualTo(new Changed.NotThere(plan));
        assertThat(third.keep(plan, "okafor")).isEqualTo(new Changed.NotThere(plan));
        assertThat(third.undo(plan)).isEqualTo(new Changed.NotThere(plan));
        assertThat(third.held(plan, school.person("okafor"))).isEqualTo(new Changed.NotThere(plan));
        assertThat(third.plan()).isEqualTo(plan);
    }

    @Test
    void moves_are_taken_back_one_after_the_other_the_last_one_first() {
        var plan = third.plan();
        var own = ThirdPeriod.ownPace(plan).id();
        var one = ThirdPeriod.done(third.move(plan, "ada", own));
        var two = later(1, () -> third.move(one, "ben", own));
        var three = later(2, () -> third.move(two, "ada", third.place(plan, "ada").group()));
        assertThat(three.moves()).isEqualTo(2);
        var back = ThirdPeriod.done(third.undo(three));
        assertThat(third.place(back, "ada").group()).isEqualTo(own);
        assertThat(third.place(back, "ada").pinned()).isTrue();
        back = ThirdPeriod.done(third.undo(back));
        assertThat(third.place(back, "ben").group()).isEqualTo(third.place(plan, "ben").group());
        assertThat(third.place(back, "ben").pinned()).isFalse();
        back = ThirdPeriod.done(third.undo(back));
        assertThat(ThirdPeriod.said(back)).isEqualTo(ThirdPeriod.said(plan));
        assertThat(back.moves()).isZero();
        assertThat(back.version()).isEqualTo(7);
        assertThat(third.undo(back)).isEqualTo(new Changed.NotThere(back));
    }

    @Test
    void who_was_moved_stays_there_when_the_plan_is_proposed_again() {
        var plan = third.plan();
        var own = ThirdPeriod.ownPace(plan).id();
        var lesson = plan.groups().getFirst();
        var out = ThirdPeriod.members(plan, lesson).getFirst();
        var change = third.seeing(plan);
        var moved = ThirdPeriod.done(school.plan(() -> hand.move(change, out, own)));
        var again = third.again();
        assertThat(again.version()).isEqualTo(moved.version() + 1);
        assertThat(again.moves()).isEqualTo(1);
        var place = again.placeOf(out).orElseThrow();
        assertThat(place.group()).isEqualTo(ThirdPeriod.ownPace(again).id());
        assertThat(place.pinned()).isTrue();
        assertThat(again.places()).filteredOn(Place::pinned).hasSize(1);
        assertThat(third.undo(again)).isEqualTo(new Changed.NotThere(again));
        assertThat(third.move(again, "ada", own)).isEqualTo(new Changed.NotThere(again));
    }

    @Test
    void who_was_put_into_a_group_without_being_ready_stays_in_it_too() {
        school.enroll(
                List.of("ada", "ben", "chi", "dia", "eli", "fay", "gus", "hana", "ivo"),
                SmallSchool.STAFF);
        var plan = third.plan();
        var lesson = plan.groups().getFirst();
        ThirdPeriod.done(third.move(plan, "ivo", lesson.id()));
        var again = third.again();
        var group = again.find(third.place(again, "ivo").group()).orElseThrow();
        assertThat(group.kind()).isEqualTo(lesson.kind());
        assertThat(group.competency()).isEqualTo(lesson.competency());
        assertThat(again.places()).hasSize(9);
    }

    @Test
    void who_was_moved_and_has_left_the_class_is_not_in_the_new_proposal() {
        var plan = third.plan();
        ThirdPeriod.done(third.move(plan, "ada", ThirdPeriod.ownPace(plan).id()));
        school.enroll(SmallSchool.STUDENTS.subList(1, 8), SmallSchool.STAFF);
        var again = third.again();
        assertThat(again.places()).hasSize(7);
        assertThat(again.placeOf(school.person("ada"))).isEmpty();
    }

    @Test
    void a_group_about_another_framework_is_not_kept_when_the_class_changes_its_framework() {
        var plan = third.plan();
        var lesson = plan.groups().getFirst();
        ThirdPeriod.done(third.keep(plan, "ada"));
        var other = school.load(SmallSchool.fractions("another", ""));
        school.write(() -> {
            book.setFramework(school.schoolClass("math"), other);
            return true;
        });
        var again = third.again();
        assertThat(again.groups())
                .extracting(Group::competency)
                .doesNotContain(lesson.competency());
        assertThat(again.places()).hasSize(8);
    }

    @Test
    void keeping_a_student_settles_the_question_and_outlives_a_new_proposal() {
        var plan = third.plan();
        var kept = ThirdPeriod.done(third.keep(plan, "ada"));
        assertThat(kept.version()).isEqualTo(2);
        assertThat(kept.moves()).isZero();
        assertThat(third.place(kept, "ada").pinned()).isTrue();
        assertThat(third.place(kept, "ada").alsoFits()).isNull();
        assertThat(third.place(kept, "ada").group()).isEqualTo(third.place(plan, "ada").group());
        var again = third.again();
        assertThat(third.place(again, "ada").pinned()).isTrue();
    }

    @Test
    void a_plan_is_approved_once() {
        var plan = third.plan();
        var approved = ThirdPeriod.done(third.approve(plan));
        assertThat(approved.approvedAt()).isEqualTo(TestClock.MONDAY_MORNING);
        assertThat(approved.version()).isEqualTo(2);
        var twice = later(5, () -> third.approve(approved));
        assertThat(twice).isEqualTo(approved);
        assertThat(third.again()).isEqualTo(approved);
        var moved = ThirdPeriod.done(third.move(approved, "ada", ThirdPeriod.ownPace(plan).id()));
        assertThat(moved.approved()).isTrue();
    }

    @Test
    void a_talk_is_held_once_whichever_version_was_on_the_screen() {
        var plan = third.plan();
        var student = plan.talks().getFirst().student();
        var approved = ThirdPeriod.done(third.approve(plan));
        var held = ThirdPeriod.done(third.held(plan, student));
        assertThat(held.talkOf(student).orElseThrow().heldAt()).isEqualTo(TestClock.MONDAY_MORNING);
        assertThat(held.version()).isEqualTo(approved.version());
        assertThat(later(9, () -> third.held(held, student))).isEqualTo(held);
    }

    @Test
    void a_talk_that_was_held_is_not_lost_by_a_new_proposal() {
        var plan = third.plan();
        var talk = plan.talks().getFirst();
        var held = ThirdPeriod.done(third.held(plan, talk.student()));
        var again = third.again();
        assertThat(again.talks()).contains(held.talkOf(talk.student()).orElseThrow());
        assertThat(again.talks())
                .filteredOn(other -> other.heldAt() == null)
                .noneMatch(talk::hinders);
        assertThat(third.plan(SmallSchool.MONDAY.plusDays(1)).talks())
                .extracting(Talk::student)
                .doesNotContain(talk.student());
    }

    @Test
    void a_move_that_is_under_way_is_not_lost_by_a_new_proposal() throws Exception {
        var plan = third.plan();
        var own = ThirdPeriod.ownPace(plan).id();
        var change = third.seeing(plan);
        var ada = school.person("ada");
        var moved = new CountDownLatch(1);
        try (var pool = Executors.newSingleThreadExecutor()) {
            var move =
                    pool.submit(() ->
                            school.plan(() -> {
                                var done = hand.move(change, ada, own);
                                moved.countDown();
                                // Long enough for the proposal to come upon it.
                                await(new CountDownLatch(1), 400);
                                return done;
                            }));
            await(moved, 10_000);
            var again = third.again();
            ThirdPeriod.done(move.get());
            assertThat(again.version()).isEqualTo(3);
            assertThat(third.place(again, "ada").pinned()).isTrue();
            assertThat(third.place(again, "ada").group())
                    .isEqualTo(ThirdPeriod.ownPace(again).id());
        }
    }

    @Test
    void another_district_neither_finds_nor_changes_the_plan() {
        var plan = third.plan();
        assertThat(others.read(() -> book.find(plan.id()))).isEmpty();
        assertThat(others.read(() -> book.find(plan.block()))).isEmpty();
        assertThat(school.plan(() -> book.find(plan.id()))).contains(plan);
        var change = new Change(plan.id(), 1, others.person("okafor"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> others.write(() -> book.approve(change)))
                .withMessageContaining(plan.id().toString());
        assertThat(school.plan(() -> book.find(plan.block()))).contains(plan);
    }

    private BlockPlan later(int minutes, Supplier<Changed> what) {
        var changed = new AtomicReference<Changed>();
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofMinutes(minutes)),
                () -> changed.set(what.get()));
        return ThirdPeriod.done(changed.get());
    }

    private static void await(CountDownLatch latch, long milliseconds) {
        try {
            var _ = latch.await(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
