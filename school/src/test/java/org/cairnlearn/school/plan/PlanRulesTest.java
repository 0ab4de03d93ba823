package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.support.Dates;
import org.cairnlearn.school.support.Provider;
import org.cairnlearn.school.support.Setting;
import org.cairnlearn.school.support.Support;
import org.cairnlearn.school.support.SupportBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people and the school have decided, and a plan keeps. */
@SchoolTest
class PlanRulesTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired Work work;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired ReplanBook replans;
    @Autowired YearDesk year;
    @Autowired ScheduleBook schedule;
    @Autowired PairBook pairs;
    @Autowired SupportBook supports;
    @Autowired PastSql past;
    @Autowired PlanNotes notes;
    @Autowired MaterialBook materials;
    @Autowired JdbcClient sql;
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_that_has_begun_on_equal_fractions() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
    }

    private void enter(String one, String other, Pair.Kind kind) {
        var two = new PairBook.Two(school.person(one), school.person(other));
        var okafor = school.person("okafor");
        work.write(
                new Actor.Somebody(school.tenant(), okafor.value()),
                () -> {
                    pairs.enter(two, kind, okafor, "Between the two of them.");
                    return true;
                });
    }

    private GroupId groupOf(BlockPlan plan, String student) {
        return third.place(plan, student).group();
    }

    /** Two of the first group, and one at the own pace or in another group. */
    private String inGroup(BlockPlan plan, GroupId group, int index) {
        return SmallSchool.STUDENTS.stream()
                .filter(name -> groupOf(plan, name).equals(group))
                .toList()
                .get(index);
    }

    @Test
    void a_move_that_would_bring_two_together_who_are_kept_apart_is_asked_about_first() {
        var plan = third.plan();
        var first = plan.groups().getFirst().id();
        var inside = inGroup(plan, first, 0);
        var outside =
                SmallSchool.STUDENTS.stream()
                        .filter(name -> !groupOf(plan, name).equals(first))
                        .findFirst()
                        .orElseThrow();
        enter(inside, outside, Pair.Kind.APART);
        assertThat(third.move(plan, outside, first))
                .isEqualTo(new Changed.Refused(plan, Changed.Reason.APART));
        assertThat(third.plan()).as("nobody has moved").isEqualTo(plan);
        var change = third.seeing(plan);
        var sure = school.plan(() -> hand.moveAllTheSame(change, school.person(outside), first));
        assertThat(groupOf(ThirdPeriod.done(sure), outside)).isEqualTo(first);
    }

    @Test
    void a_move_that_would_part_two_who_are_always_together_is_asked_about_first() {
        var plan = third.plan();
        var first = plan.groups().getFirst().id();
        enter(inGroup(plan, first, 0), inGroup(plan, first, 1), Pair.Kind.TOGETHER);
        var own = ThirdPeriod.ownPace(plan).id();
        assertThat(third.move(plan, inGroup(plan, first, 0), own))
                .isEqualTo(new Changed.Refused(plan, Changed.Reason.TOGETHER));
        assertThat(third.move(plan, inGroup(plan, first, 2), own))
                .as("others may go")
                .isInstanceOf(Changed.Done.class);
    }

    @Test
    void two_who_are_kept_apart_are_in_no_group_together() {
        var before = third.plan();
        var members = ThirdPeriod.members(before, before.groups().getFirst());
        var names =
                SmallSchool.STUDENTS.stream()
                        .filter(name -> members.contains(school.person(name)))
                        .toList();
        enter(names.get(0), names.get(1), Pair.Kind.APART);
        var again = third.again();
        var own = ThirdPeriod.ownPace(again).id();
        assertThat(
                        groupOf(again, names.get(0)).equals(groupOf(again, names.get(1)))
                                && !groupOf(again, names.get(0)).equals(own))
                .isFalse();
        assertThat(again.unmet()).extracting(BlockPlan.Unmet::rule).doesNotContain("H7");
    }

    @Test
    void two_who_belong_together_share_a_place() {
        enter("ada", "hana", Pair.Kind.TOGETHER);
        var plan = third.plan();
        assertThat(groupOf(plan, "ada")).isEqualTo(groupOf(plan, "hana"));
    }

    @Test
    void minutes_of_a_service_that_cannot_wait_are_placed_and_nobody_reads_which_service() {
        needsAService("ada");
        var plan = third.plan();
        var group = plan.groupOf(third.place(plan, "ada"));
        assertThat(group.kind()).isEqualTo(Group.Kind.SUPPORT);
        assertThat(group.basis().reason()).isEqualTo(Group.Reason.SERVICE);
        assertThat(group.leader()).isNotNull();
        assertThat(plan.toString()).doesNotContain("Reading support");
        third.approve(plan);
        var ada = List.of(school.person("ada"));
        assertThat(school.plan(() -> past.places(ada, monday())))
                .as("a service is no day of a group on the student's next skill")
                .singleElement()
                .matches(one -> one.about() != null && one.purpose() == null);
    }

    private PastSql.Days monday() {
        return new PastSql.Days(
                List.of(SmallSchool.MONDAY),
                schedule.calendar(school.roster("math").schoolClass().school()));
    }

    private void needsAService(String student) {
        var id = school.person(student);
        var what =
                new Support.Service(
                        "Reading support",
                        Provider.named("Coast Clinic"),
                        300,
                        Setting.PUSH_IN,
                        new Dates(SmallSchool.MONDAY.minusDays(30), null));
        manage(id);
        var okafor = school.person("okafor");
        var written =
                work.write(
                        new Actor.Somebody(school.tenant(), okafor.value()),
                        () -> supports.add(id, what, okafor));
        assertThat(written).isEqualTo(SupportBook.Written.DONE);
    }

    private static List<Group> services(BlockPlan plan) {
        return plan.groups().stream()
                .filter(group -> group.basis().reason() == Group.Reason.SERVICE)
                .filter(group -> !plan.in(group.id()).isEmpty())
                .sorted(Comparator.comparing(group -> plan.in(group.id()).size()))
                .toList();
    }

    @Test
    void a_service_whose_group_ends_goes_on_in_another_group_while_there_is_a_place() {
        var students = SmallSchool.STUDENTS.subList(0, Sizes.SERVICE_MAX + 1);
        students.forEach(this::needsAService);
        var plan = third.plan();
        assertThat(services(plan)).as("one more than a group takes").hasSize(2);
        var stays = services(plan).getFirst();
        var ends = services(plan).getLast();
        var sick =
                new Absence(
                        ends.leader(),
                        SmallSchool.MONDAY,
                        SmallSchool.MONDAY,
                        Set.of(),
                        AbsenceKind.SICK);
        var organisation = school.roster("math").schoolClass().school();
        school.write(() -> {
            year.setAbsence(organisation, sick);
            return true;
        });
        var shown = school.plan(() -> replans.preview(third.seeing(plan)));
        var now = ThirdPeriod.done(school.plan(() -> replans.take(shown)));
        assertThat(now.in(ends.id())).isEmpty();
        assertThat(now.in(stays.id())).hasSize(Sizes.SERVICE_MAX);
        assertThat(now.in(stays.id()))
                .extracting(place -> place.student())
                .allMatch(one -> students.stream().map(school::person).anyMatch(one::equals));
    }

    private void manage(PersonId student) {
        work.write(
                SupportBook.importing(school.tenant()),
                () ->
                        sql.sql(
                                        """
                                        insert into support.case_manager (id, student, manager, begins, by_hand)
                                        values (gen_random_uuid(), :student, :manager, date '2026-09-01', false)
                                        """)
                                .param("student", student.value())
                                .param("manager", school.person("okafor").value())
                                .update());
    }

    /** All skills of the small school are for grade 4, and the class is in grade 6. */
    @Test
    void grade_level_is_judged_over_the_week_and_not_by_its_first_block() {
        var first = third.plan();
        assertThat(first.unmet()).extracting(BlockPlan.Unmet::rule).doesNotContain("H13");
        var block = new Block.Section(school.schoolClass("math"), SmallSchool.MONDAY, "4");
        var roster = school.roster("math");
        var second =
                (Proposed.Plan) school.plan(() -> book.planOf(roster, block, ThirdPeriod.MINUTES));
        assertThat(second.plan().unmet())
                .as("nobody has approved the first block, and it counts")
                .filteredOn(one -> one.rule().equals("H13"))
                .extracting(BlockPlan.Unmet::student)
                .containsExactlyInAnyOrderElementsOf(school.students());
    }

    /** Decimals are for grade 6, and only Ada begins on them: too few for a group of it. */
    @Test
    void what_no_plan_can_give_is_not_said_of_who_has_it_at_the_own_pace() {
        school.write(() ->
                sql.sql("update competency.competency set grade = '6' where name = 'decimals'")
                        .update());
        third.plan();
        assertThat(belowGrade(third.planOf(SmallSchool.MONDAY, "4")))
                .isEqualTo(SmallSchool.STUDENTS.size());
        school.begins(List.of("ada"), Skill.DECIMALS);
        assertThat(belowGrade(third.planOf(SmallSchool.MONDAY, "5")))
                .isEqualTo(SmallSchool.STUDENTS.size() - 1);
    }

    /** Of how many students a plan says that none could bring them up to the grade's share. */
    private int belowGrade(BlockPlan plan) {
        return school
                .plan(() -> notes.clashes(List.of(plan.id())))
                .getOrDefault(plan.id(), List.of())
                .stream()
                .filter(one -> one.rules().equals(List.of("H13", "H5")))
                .mapToInt(PlanNotes.Clash::students)
                .sum();
    }

    @Test
    void every_place_says_how_sure_and_how_fresh_it_is() {
        var plan = third.plan();
        assertThat(plan.places())
                .allSatisfy(place -> {
                    assertThat(place.known().sureness()).isNotNull();
                    assertThat(place.known().until()).isNotNull();
                    assertThat(place.home()).isEqualTo(school.schoolClass("math"));
                });
        assertThat(plan.worth().bound()).isGreaterThanOrEqualTo(plan.worth().value());
    }

    @Test
    void every_student_has_two_ways_to_work_and_one_of_them_needs_no_screen() {
        var plan = third.plan();
        for (var place : plan.places()) {
            var group = plan.groupOf(place);
            var about = group.competency() == null ? place.competency() : group.competency();
            assertThat(about).isNotNull();
            var ways = school.read(() -> materials.routes(List.of(about))).get(about);
            assertThat(ways).hasSizeGreaterThanOrEqualTo(2);
            assertThat(ways).anyMatch(way -> !way.mode().usesScreen());
        }
    }

    /** The roster holds nothing else about people that a plan could look at. */
    @Test
    void names_and_roles_in_the_school_change_nothing_in_a_plan() {
        var plan = third.plan();
        var before = ThirdPeriod.said(third.again());
        var names = new ArrayList<>(SmallSchool.STUDENTS);
        Collections.reverse(names);
        work.write(
                Actor.Task.importing(school.tenant()),
                () -> {
                    for (var i = 0; i < names.size(); i++) {
                        rename(SmallSchool.STUDENTS.get(i), names.get(i));
                    }
                    return true;
                });
        assertThat(ThirdPeriod.said(third.again())).isEqualTo(before);
        assertThat(plan.places()).hasSize(8);
    }

    private void rename(String student, String as) {
        sql.sql("update roster.person set given_name = :name, family_name = :name where id = :id")
                .param("name", as)
                .param("id", school.person(student).value())
                .update();
    }
}
