package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.cairnlearn.school.plan.NewGroup.Topic;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class PlanHandTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_that_has_begun_on_equal_fractions() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
    }

    private BlockPlan add(BlockPlan seen, NewGroup group) {
        return ThirdPeriod.done(school.plan(() -> hand.add(third.seeing(seen), group)));
    }

    private static Group added(BlockPlan plan) {
        return plan.groups().stream().filter(g -> g.hand().added()).findFirst().orElseThrow();
    }

    private BlockPlan lock(BlockPlan seen, Group group, boolean locked) {
        return ThirdPeriod.done(
                school.plan(() -> hand.lock(third.seeing(seen), group.id(), locked)));
    }

    @Test
    void a_group_is_added_with_a_topic_in_the_teachers_words() {
        var plan = third.plan();
        var now =
                add(
                        plan,
                        new NewGroup(
                                Group.Kind.PROJECT, new Topic.Named(" Bread "), null, "Kitchen"));
        var group = added(now);
        assertThat(group.hand().topic()).isEqualTo("Bread");
        assertThat(group.competency()).isNull();
        assertThat(group.room()).isEqualTo("Kitchen");
        assertThat(group.basis().reason()).isEqualTo(Group.Reason.BY_HAND);
        assertThat(now.in(group.id())).isEmpty();
        assertThat(now.groups().getLast().kind()).isEqualTo(Group.Kind.OWN_PACE);
        var moved = ThirdPeriod.done(third.move(now, "ada", group.id()));
        assertThat(ThirdPeriod.members(moved, group)).containsExactly(school.person("ada"));
    }

    @Test
    void an_adult_who_leads_a_group_cannot_lead_another_one_in_the_same_block() {
        var plan = third.plan();
        var leader = plan.groups().getFirst().leader();
        assertThat(leader).isNotNull();
        var wanted =
                new NewGroup(
                        Group.Kind.LESSON,
                        new Topic.Skill(school.skill(Skill.ADD)),
                        leader,
                        "Room 12");
        assertThat(school.plan(() -> hand.add(third.seeing(plan), wanted)))
                .isEqualTo(new Changed.Refused(plan, Changed.Reason.LEADER_NOT_FREE));
        assertThat(third.plan()).isEqualTo(plan);
    }

    @Test
    void a_locked_group_takes_nobody_and_gives_nobody_up() {
        var plan = third.plan();
        var lesson = plan.groups().getFirst();
        var member = ThirdPeriod.members(plan, lesson).getFirst();
        var locked = lock(plan, lesson, true);
        assertThat(locked.groups().getFirst().hand().locked()).isTrue();
        var own = ThirdPeriod.ownPace(plan).id();
        assertThat(school.plan(() -> hand.move(third.seeing(locked), member, own)))
                .isEqualTo(new Changed.Refused(locked, Changed.Reason.LOCKED));
        var open = lock(locked, lesson, false);
        assertThat(
                        ThirdPeriod.done(
                                        school.plan(
                                                () -> hand.move(third.seeing(open), member, own)))
                                .placeOf(member)
                                .orElseThrow()
                                .group())
                .isEqualTo(own);
    }

    @Test
    void everything_by_hand_is_taken_back_step_by_step_or_at_once() {
        var plan = third.plan();
        var group = new NewGroup(Group.Kind.PEERS, new Topic.Named("Games"), null, "");
        var withGroup = add(plan, group);
        var moved = ThirdPeriod.done(third.move(withGroup, "ada", added(withGroup).id()));
        var kept = ThirdPeriod.done(third.keep(moved, "ben"));
        var locked = lock(kept, added(kept), true);
        assertThat(ThirdPeriod.said(ThirdPeriod.done(third.undo(locked))))
                .isEqualTo(ThirdPeriod.said(kept));
        var now = third.plan();
        var back = ThirdPeriod.done(school.plan(() -> hand.undoAll(third.seeing(now))));
        assertThat(ThirdPeriod.said(back)).isEqualTo(ThirdPeriod.said(plan));
        assertThat(back.places()).isEqualTo(plan.places());
        assertThat(back.groups()).isEqualTo(plan.groups());
        assertThat(third.undo(back)).isEqualTo(new Changed.NotThere(back));
    }

    @Test
    void a_student_who_was_kept_is_let_go_again() {
        var kept = ThirdPeriod.done(third.keep(third.plan(), "ada"));
        var ada = school.person("ada");
        var free = ThirdPeriod.done(school.plan(() -> hand.release(third.seeing(kept), ada)));
        assertThat(third.place(free, "ada").pinned()).isFalse();
        assertThat(third.place(ThirdPeriod.done(third.undo(free)), "ada").pinned()).isTrue();
    }

    @Test
    void a_topic_has_words_and_own_pace_is_not_added() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Topic.Named("  "));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new NewGroup(Group.Kind.OWN_PACE, new Topic.Named("Own"), null, ""));
    }
}
