package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.cairnlearn.school.attendance.AttendanceBook;
import org.cairnlearn.school.attendance.Presence;
import org.cairnlearn.school.attendance.Sitting;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.Meeting;
import org.cairnlearn.school.schedule.StaffKind;
import org.cairnlearn.school.schedule.StaffMember;
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
class ReplanTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired ReplanBook replans;
    @Autowired FactsReader facts;
    @Autowired AttendanceBook attendance;
    @Autowired YearDesk year;
    @Autowired TestClock clock;
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
        return school.plan(() -> replans.preview(third.seeing(seen)));
    }

    private Changed take(Replan shown) {
        return school.plan(() -> replans.take(shown));
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
    void of_a_block_that_is_over_nothing_is_planned_again() {
        school.enroll(SmallSchool.STUDENTS.subList(0, 7), SmallSchool.STAFF);
        var plan = third.plan();
        school.enroll(SmallSchool.STUDENTS, SmallSchool.STAFF);
        var shown = preview(plan);
        assertThat(shown.shifts()).isNotEmpty();
        clock.at(
                TestClock.MONDAY_MORNING.plus(Duration.ofDays(1)),
                () -> {
                    assertThat(preview(plan).shifts()).isEmpty();
                    assertThat(take(shown))
                            .isEqualTo(new Changed.Refused(plan, Changed.Reason.OVER));
                });
        assertThat(third.plan()).isEqualTo(plan);
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
        var kept = ThirdPeriod.done(school.plan(() -> hand.keep(third.seeing(plan), pinned)));
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

    @Test
    void who_is_in_a_full_group_is_not_even_looked_at_when_others_have_to_move() {
        school.enroll(SmallSchool.STUDENTS.subList(0, 7), SmallSchool.STAFF);
        var plan = third.plan();
        var full =
                new NewGroup(Group.Kind.PEERS, new NewGroup.Topic.Named("Riddles"), null, "Hall");
        var now = ThirdPeriod.done(school.plan(() -> hand.add(third.seeing(plan), full)));
        var riddles =
                now.groups().stream().filter(one -> one.hand().added()).findFirst().orElseThrow();
        var five = SmallSchool.STUDENTS.subList(0, Sizes.PEERS_MAX);
        for (var name : five) {
            now = ThirdPeriod.done(third.move(now, name, riddles.id()));
        }
        school.enroll(SmallSchool.STUDENTS, SmallSchool.STAFF);
        var block = now.block();
        var people = school.plan(() -> facts.people(block));
        var reach = new Reach(now, Affected.of(now, people));
        assertThat(reach.of(people).students())
                .contains(school.person("hana"))
                .doesNotContainAnyElementsOf(five.stream().map(school::person).toList());
        assertThat(preview(now).shifts())
                .singleElement()
                .satisfies(shift -> {
                    assertThat(shift.student()).isEqualTo(school.person("hana"));
                    assertThat(shift.to()).isNotEqualTo(riddles.id());
                });
    }

    private void mark(BlockPlan plan, PersonId student, Presence presence) {
        var block = plan.section();
        var sitting = new Sitting.OfClass(block.schoolClass(), block.date(), block.period());
        var teacher = school.person("okafor");
        school.write(() -> {
            attendance.mark(sitting, student, presence, teacher);
            return true;
        });
    }

    @Test
    void who_is_marked_away_gives_the_place_up_and_gets_one_again_on_coming() {
        var plan = third.plan();
        var ada = school.person("ada");
        mark(plan, ada, new Presence.Away());
        var shown = preview(plan);
        assertThat(shown.shifts())
                .contains(
                        new Replan.Shift(
                                ada, third.place(plan, "ada").group(), null, Replan.Why.AWAY));
        var now = ThirdPeriod.done(take(shown));
        assertThat(now.placeOf(ada)).isEmpty();
        mark(plan, ada, new Presence.Late(5));
        var back = ThirdPeriod.done(take(preview(now)));
        assertThat(back.places()).hasSize(8);
        assertThat(back.placeOf(ada)).isPresent();
    }

    @Test
    void a_talk_with_somebody_who_is_away_is_said_to_be_off_and_all_others_stay() {
        var plan = third.plan();
        var talk = plan.talks().getFirst();
        mark(plan, talk.student(), new Presence.Away());
        var shown = preview(plan);
        assertThat(shown.off()).containsExactly(new Replan.Off(talk, true));
        var now = ThirdPeriod.done(take(shown));
        assertThat(now.talks())
                .containsExactlyElementsOf(plan.talks().subList(1, plan.talks().size()));
        mark(plan, talk.student(), new Presence.Here());
        assertThat(preview(now).off()).isEmpty();
        assertThat(ThirdPeriod.done(third.undo(now)).talks()).isEqualTo(plan.talks());
    }

    @Test
    void a_talk_that_another_block_has_given_since_is_not_brought_back_by_an_undo() {
        var plan = third.plan();
        var student = plan.talks().getFirst().student();
        mark(plan, student, new Presence.Away());
        var off = ThirdPeriod.done(take(preview(plan)));
        mark(plan, student, new Presence.Here());
        assertThat(third.planOf(SmallSchool.MONDAY, "4").talkOf(student)).isPresent();
        var back = ThirdPeriod.done(third.undo(off));
        assertThat(back.placeOf(student)).isPresent();
        assertThat(back.talkOf(student)).isEmpty();
    }

    @Test
    void the_talks_of_an_adult_who_is_away_are_off_also_where_nobody_has_to_move() {
        var plan = third.plan();
        var leaders = plan.groups().stream().map(Group::leader).toList();
        var idle =
                List.of("okafor", "reyes").stream()
                        .filter(name -> !leaders.contains(school.person(name)))
                        .toList();
        for (var name : idle) {
            away(name);
        }
        var shown = preview(plan);
        assertThat(shown.shifts()).isEmpty();
        assertThat(shown.off())
                .allMatch(off ->
                        idle.stream().map(school::person).toList().contains(off.talk().teacher()));
    }

    @Test
    void who_is_away_before_the_day_is_not_in_the_proposal() {
        var first = third.plan();
        mark(first, school.person("ben"), new Presence.Away());
        var again = third.again();
        assertThat(again.placeOf(school.person("ben"))).isEmpty();
        assertThat(again.places()).hasSize(7);
    }

    @Test
    void who_comes_when_most_of_the_lesson_is_over_is_not_sent_into_it() {
        var plan = third.plan();
        var lesson = plan.groups().getFirst();
        var member = ThirdPeriod.members(plan, lesson).getFirst();
        mark(plan, member, new Presence.Away());
        var without = ThirdPeriod.done(take(preview(plan)));
        mark(plan, member, new Presence.Late(20));
        var now = ThirdPeriod.done(take(preview(without)));
        var group = now.groupOf(now.placeOf(member).orElseThrow());
        assertThat(group.kind()).isNotEqualTo(Group.Kind.LESSON);
    }

    private void away(String adult) {
        var id = school.person(adult);
        var organisation = school.roster("math").schoolClass().school();
        school.write(() -> {
            year.setAbsence(
                    organisation,
                    new Absence(
                            id,
                            SmallSchool.MONDAY,
                            SmallSchool.MONDAY,
                            java.util.Set.of(),
                            AbsenceKind.SICK));
            return true;
        });
    }

    @Test
    void the_group_of_an_adult_who_is_away_ends_and_nobody_elses_place_changes() {
        var plan = third.plan();
        var lesson = plan.groups().getFirst();
        var members = ThirdPeriod.members(plan, lesson);
        var name = school.person("okafor").equals(lesson.leader()) ? "okafor" : "reyes";
        away(name);
        var shown = preview(plan);
        assertThat(shown.shifts())
                .extracting(Replan.Shift::student)
                .containsExactlyInAnyOrderElementsOf(members);
        assertThat(shown.shifts()).allMatch(shift -> shift.why() == Replan.Why.NO_LEADER);
        var now = ThirdPeriod.done(take(shown));
        assertThat(now.in(lesson.id())).isEmpty();
        plan.places().stream()
                .filter(place -> !members.contains(place.student()))
                .forEach(place -> assertThat(now.places()).contains(place));
        var sent = third.seeing(now);
        assertThat(preview(now).unled()).containsExactly(lesson.id());
        assertThat(school.plan(() -> hand.move(sent, members.getFirst(), lesson.id())))
                .isEqualTo(new Changed.Refused(now, Changed.Reason.NOBODY_LEADS));
        var leader = lesson.leader();
        assertThat(third.again().groups()).extracting(Group::leader).doesNotContain(leader);
    }

    @Test
    void planning_time_that_is_guaranteed_is_never_used_by_a_proposal_nor_by_a_new_look() {
        var organisation = school.roster("math").schoolClass().school();
        var okafor = school.person("okafor");
        school.write(() -> {
            year.setStaff(
                    organisation,
                    new StaffMember(
                            okafor,
                            StaffKind.TEACHER,
                            java.util.Set.of(),
                            new StaffMember.Times(
                                    "",
                                    List.of(Meeting.of("3")),
                                    List.of(),
                                    List.of(),
                                    List.of())));
            return true;
        });
        var plan = third.plan();
        assertThat(plan.groups()).extracting(Group::leader).doesNotContain(okafor);
        assertThat(plan.talks()).extracting(Talk::teacher).doesNotContain(okafor);
        var wanted =
                new NewGroup(
                        Group.Kind.LESSON, new NewGroup.Topic.Named("Chess"), okafor, "Room 12");
        assertThat(school.plan(() -> hand.add(third.seeing(plan), wanted)))
                .isEqualTo(new Changed.Refused(plan, Changed.Reason.LEADER_NOT_FREE));
        away("reyes");
        var now = ThirdPeriod.done(take(preview(plan)));
        assertThat(now.places())
                .extracting(place -> now.groupOf(place).leader())
                .containsOnlyNulls();
    }

    @Test
    void a_locked_group_takes_nobody_by_a_new_look() {
        school.enroll(SmallSchool.STUDENTS.subList(0, 7), SmallSchool.STAFF);
        var plan = third.plan();
        var locked = plan;
        for (var group : plan.groups()) {
            if (group.kind() != Group.Kind.OWN_PACE) {
                var seen = locked;
                locked =
                        ThirdPeriod.done(
                                school.plan(() -> hand.lock(third.seeing(seen), group.id(), true)));
            }
        }
        school.enroll(SmallSchool.STUDENTS, SmallSchool.STAFF);
        var now = ThirdPeriod.done(take(preview(locked)));
        assertThat(third.place(now, "hana").group()).isEqualTo(ThirdPeriod.ownPace(now).id());
        assertThat(now.places()).containsAll(locked.places());
    }
}
