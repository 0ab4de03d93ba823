package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.Room;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What was said of single students before the day is planned binds the plan. */
@SchoolTest
class PlanTermsTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired FlexBook flex;
    @Autowired TermsBook terms;
    @Autowired ScheduleBook schedule;
    @Autowired YearDesk desk;
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_that_is_near_two_skills() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
    }

    private void say(Runnable what) {
        school.plan(() -> {
            what.run();
            return true;
        });
    }

    private Group group(BlockPlan plan, String student) {
        return plan.groupOf(third.place(plan, student));
    }

    @Test
    void what_students_wish_for_and_are_ready_for_is_what_they_get() {
        var wished = school.skill(Skill.DECIMALS);
        for (var student : SmallSchool.STUDENTS) {
            say(() -> terms.wish(school.person(student), MONDAY, List.of(Wish.first(wished))));
        }
        var plan = third.plan();
        assertThat(plan.places())
                .filteredOn(place -> wished.equals(plan.groupOf(place).competency()))
                .as("those who share a group share the wished skill")
                .hasSizeGreaterThanOrEqualTo(6);
    }

    @Test
    void a_wish_holds_for_its_day_only() {
        var wished = school.skill(Skill.DECIMALS);
        var before = ThirdPeriod.said(third.plan(MONDAY.plusDays(1)));
        for (var student : SmallSchool.STUDENTS) {
            say(() -> terms.wish(school.person(student), MONDAY, List.of(Wish.first(wished))));
        }
        var again = third.plan(MONDAY.plusDays(1));
        assertThat(ThirdPeriod.said(again)).isEqualTo(before);
    }

    @Test
    void in_a_flex_block_a_group_is_in_a_room_that_has_what_its_students_need() {
        var harbor = school.roster("math").schoolClass().school();
        say(() ->
                schedule.setPeriods(
                        harbor,
                        List.of(
                                new Period(
                                        "3",
                                        "Flex",
                                        LocalTime.of(10, 0),
                                        LocalTime.of(10, 45),
                                        true))));
        say(() ->
                terms.needsRoom(
                        school.person("ada"), new TermsBook.RoomNeed("step-free", MONDAY, null)));
        assertThat(inFlex(harbor, MONDAY)).isEqualTo(Group.Kind.OWN_PACE);
        say(() ->
                desk.setRoom(
                        harbor,
                        new Room(
                                school.roster("math").schoolClass().location(),
                                30,
                                Set.of("step-free"))));
        assertThat(inFlex(harbor, MONDAY.plusDays(1))).isNotEqualTo(Group.Kind.OWN_PACE);
    }

    /** In what kind of group Ada is. */
    private Group.Kind inFlex(OrganisationId harbor, LocalDate date) {
        var block = new Block.Flex(harbor, date, "3");
        var plan = ((Proposed.Plan) school.plan(() -> flex.planOf(block, 45))).plan();
        return group(plan, "ada").kind();
    }
}
