package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@SchoolTest
class ReplanTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired ReplanBook replans;
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_that_has_begun_on_equal_fractions() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
    }

    private Replan preview(BlockPlan seen) {
        return school.read(() -> replans.preview(third.seeing(seen)));
    }

    private Changed take(Replan shown) {
        return school.write(() -> replans.take(shown));
    }

    @Test
    void nothing_moves_while_everybody_is_here() {
        var plan = third.plan();
        var shown = preview(plan);
        assertThat(shown.shifts()).isEmpty();
        assertThat(take(shown)).isEqualTo(new Changed.NotThere(plan));
    }

    @Test
    void one_who_comes_late_gets_a_place_and_nobody_else_moves() {
        school.enroll(SmallSchool.STUDENTS.subList(0, 7), SmallSchool.STAFF);
        var plan = third.plan();
        school.enroll(SmallSchool.STUDENTS, SmallSchool.STAFF);
        var shown = preview(plan);
        assertThat(shown.shifts())
                .extracting(Replan.Shift::student, Replan.Shift::why)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                school.person("hana"), Replan.Why.HERE));
        assertThat(third.plan()).isEqualTo(plan);
        var now = ThirdPeriod.done(take(shown));
        assertThat(now.places()).hasSize(8).containsAll(plan.places());
        assertThat(third.place(now, "hana").group()).isEqualTo(shown.shifts().getFirst().to());
        var back = ThirdPeriod.done(third.undo(now));
        assertThat(back.places()).isEqualTo(plan.places());
    }

    @Test
    void what_was_shown_is_taken_only_while_it_still_holds() {
        school.enroll(SmallSchool.STUDENTS.subList(0, 7), SmallSchool.STAFF);
        var plan = third.plan();
        school.enroll(SmallSchool.STUDENTS, SmallSchool.STAFF);
        var shown = preview(plan);
        var kept = ThirdPeriod.done(third.keep(plan, "ada"));
        assertThat(take(shown)).isEqualTo(new Changed.OutOfDate(kept));
        assertThat(take(preview(kept))).isInstanceOf(Changed.Done.class);
    }

    @Test
    void a_group_with_too_few_left_ends_but_who_is_pinned_in_it_stays() {
        var plan = third.plan();
        var lesson = plan.groups().getFirst();
        assertThat(lesson.kind()).isEqualTo(Group.Kind.LESSON);
        var members = ThirdPeriod.members(plan, lesson);
        var pinned = members.getFirst();
        var free = members.get(1);
        var kept =
                ThirdPeriod.done(school.write(() -> hand.keep(third.seeing(plan), pinned)));
        var stay = List.of(pinned, free);
        school.enroll(
                SmallSchool.STUDENTS.stream()
                        .filter(name -> {
                            PersonId id = school.person(name);
                            return stay.contains(id) || !members.contains(id);
                        })
                        .toList(),
                SmallSchool.STAFF);
        var now = ThirdPeriod.done(take(preview(kept)));
        assertThat(now.placeOf(pinned).orElseThrow().group()).isEqualTo(lesson.id());
        assertThat(now.placeOf(free).orElseThrow().group()).isNotEqualTo(lesson.id());
        members.stream()
                .filter(member -> !stay.contains(member))
                .forEach(member -> assertThat(now.placeOf(member)).isEmpty());
        var back = ThirdPeriod.done(third.undo(now));
        assertThat(back.places()).isEqualTo(kept.places());
    }
}
