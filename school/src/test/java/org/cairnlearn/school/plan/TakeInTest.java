package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** One more for a group that is full: six of eight are in Mrs. Okafor's lesson. */
@SchoolTest
class TakeInTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired TakeInBook takeIns;
    @Autowired AttendanceBook attendance;
    @Autowired YearDesk year;
    private SmallSchool school;
    private ThirdPeriod third;
    private BlockPlan plan;
    private Group lesson;
    private PersonId outside;

    @BeforeEach
    void a_lesson_of_six() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        plan = third.plan();
        lesson = plan.groups().getFirst();
        while (plan.in(lesson.id()).size() < Sizes.LESSON_MAX) {
            var one = outsiders().getFirst();
            plan = ThirdPeriod.done(move(plan, one, lesson));
            plan = ThirdPeriod.done(release(plan, one));
        }
        outside = outsiders().getFirst();
    }

    private List<PersonId> outsiders() {
        return plan.places().stream()
                .filter(place -> !place.group().equals(lesson.id()))
                .map(Place::student)
                .toList();
    }

    private Changed move(BlockPlan seen, PersonId student, Group to) {
        return school.plan(() -> hand.move(third.seeing(seen), student, to.id()));
    }

    private Changed release(BlockPlan seen, PersonId student) {
        return school.plan(() -> hand.release(third.seeing(seen), student));
    }

    private TakeIn look(BlockPlan seen) {
        return school.plan(() -> takeIns.look(seen, outside, lesson.id())).orElseThrow();
    }

    private Changed take(BlockPlan seen, TakeIn shown) {
        return school.plan(() ->
                takeIns.take(third.seeing(seen), outside, lesson.id(), shown.shown(), _ -> false));
    }

    private Changed beyond(BlockPlan seen) {
        return school.plan(() ->
                takeIns.beyond(
                        third.seeing(seen),
                        outside,
                        lesson.id(),
                        TakeIn.Reason.NEEDS_IT,
                        _ -> false));
    }

    @Test
    void nobody_is_moved_into_a_full_group_before_it_is_said_who_makes_room() {
        assertThat(move(plan, outside, lesson))
                .isEqualTo(new Changed.Refused(plan, Changed.Reason.FULL));
        var shown = look(plan);
        assertThat(shown.full()).isEqualTo(new TakeIn.Full(6, 6, ""));
        var way = shown.way();
        assertThat(ThirdPeriod.members(plan, lesson)).contains(way.student());
        assertThat(way.to()).isNotEqualTo(lesson.id());
        assertThat(way.next().less()).isNotNegative();
        assertThat(third.plan()).as("nothing is taken by looking").isEqualTo(plan);
    }

    @Test
    void it_is_taken_exactly_as_shown_and_undone_as_one() {
        var shown = look(plan);
        var now = ThirdPeriod.done(take(plan, shown));
        assertThat(now.in(lesson.id())).hasSize(Sizes.LESSON_MAX);
        assertThat(now.placeOf(outside).orElseThrow().group()).isEqualTo(lesson.id());
        assertThat(now.placeOf(shown.way().student()).orElseThrow().group())
                .isEqualTo(shown.way().to());
        assertThat(now.places())
                .hasSameSizeAs(plan.places())
                .containsAll(
                        plan.places().stream()
                                .filter(place -> !place.student().equals(outside))
                                .filter(place -> !place.student().equals(shown.way().student()))
                                .toList());
        var back = ThirdPeriod.done(third.undo(now));
        assertThat(back.places()).isEqualTo(plan.places());
    }

    @Test
    void what_is_not_the_proposal_any_more_is_not_taken() {
        var shown = look(plan);
        var maker = shown.way().student();
        var kept = ThirdPeriod.done(school.plan(() -> hand.keep(third.seeing(plan), maker)));
        assertThat(take(plan, shown)).isEqualTo(new Changed.OutOfDate(kept));
        assertThat(take(kept, shown)).isEqualTo(new Changed.OutOfDate(kept));
        var other = look(kept);
        assertThat(other.way().student()).as("a hand holds the first").isNotEqualTo(maker);
        assertThat(take(kept, other)).isInstanceOf(Changed.Done.class);
    }

    @Test
    void who_all_is_held_by_hand_makes_no_room_but_one_more_can_be_taken_in_for_a_reason() {
        var now = plan;
        for (var member : ThirdPeriod.members(plan, lesson)) {
            var seen = now;
            now = ThirdPeriod.done(school.plan(() -> hand.keep(third.seeing(seen), member)));
        }
        var held = now;
        assertThat(look(held).way()).isNull();
        assertThat(look(held).lacking()).isEqualTo(TakeIn.Lacking.HELD);
        var seven = ThirdPeriod.done(beyond(held));
        assertThat(seven.in(lesson.id())).hasSize(Sizes.LESSON_MAX + 1);
        assertThat(school.plan(() -> takeIns.reason(seven, outside)))
                .contains(TakeIn.Reason.NEEDS_IT);
        var back = ThirdPeriod.done(third.undo(seven));
        assertThat(back.places()).isEqualTo(held.places());
        assertThat(school.plan(() -> takeIns.reason(back, outside))).isEmpty();
    }

    @Test
    void while_it_is_not_known_who_is_here_nobody_is_sent_away() {
        var block = plan.section();
        var away = ThirdPeriod.members(plan, lesson).getFirst();
        var okafor = school.person("okafor");
        school.write(() -> {
            attendance.mark(
                    new Sitting.OfClass(block.schoolClass(), block.date(), block.period()),
                    away,
                    new Presence.Away(),
                    okafor);
            return true;
        });
        assertThat(look(plan).lacking()).isEqualTo(TakeIn.Lacking.CHANGED);
    }

    @Test
    void beyond_the_seats_of_a_room_nobody_is_taken_in_whatever_the_reason() {
        var topic = new NewGroup.Topic.Named("Chess");
        var wanted = new NewGroup(Group.Kind.PROJECT, topic, null, "Hall");
        var added = ThirdPeriod.done(school.plan(() -> hand.add(third.seeing(plan), wanted)));
        var chess =
                added.groups().stream().filter(one -> one.hand().added()).findFirst().orElseThrow();
        var organisation = school.roster("math").schoolClass().school();
        school.write(() -> {
            year.setRoom(organisation, new Room("Hall", 1, Set.of()));
            return true;
        });
        var one = ThirdPeriod.done(move(added, outside, chess));
        var other = outsiders().getLast();
        assertThat(move(one, other, chess))
                .isEqualTo(new Changed.Refused(one, Changed.Reason.FULL));
        var look = school.plan(() -> takeIns.look(one, other, chess.id())).orElseThrow();
        assertThat(look.full()).isEqualTo(new TakeIn.Full(1, 1, "Hall"));
        assertThat(look.full().canBeExceeded()).isFalse();
        assertThat(
                        school.plan(() ->
                                takeIns.beyond(
                                        third.seeing(one),
                                        other,
                                        chess.id(),
                                        TakeIn.Reason.ADULT_HELPS,
                                        _ -> true)))
                .isEqualTo(new Changed.Refused(one, Changed.Reason.FULL));
    }
}
