package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cairnlearn.planner.day.GradeBand;
import org.cairnlearn.school.materials.Licence;
import org.cairnlearn.school.materials.Material;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.MaterialId;
import org.cairnlearn.school.materials.MaterialSnapshot;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.materials.Wanted;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What the groups of a class in grade 6 work with, and who is before a screen for how long. */
@SchoolTest
class PlanShelfTest {
    /** Too few to share a group. */
    private static final List<String> TWO = SmallSchool.STUDENTS.subList(0, 2);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired MaterialBook materials;
    private final List<MaterialSnapshot.Entry> shelf = new ArrayList<>();
    private SmallSchool school;
    private ThirdPeriod third;

    @BeforeEach
    void a_class_that_has_begun_on_equal_fractions() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        third = new ThirdPeriod(school, book, hand);
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
    }

    private void has(String title, Mode mode, int minutes, @Nullable Integer copies) {
        shelf.add(
                new MaterialSnapshot.Entry(
                        title,
                        new Material.About(title, "Mathematics", "", "en", ""),
                        new Material.Use(mode, minutes, copies, "", new Material.Place("", "")),
                        new Material.Rights("", "", new Licence("CC BY 4.0", "")),
                        new MaterialSnapshot.Content(
                                Set.of(school.skill(Skill.EQUAL)), List.of())));
        school.write(
                () -> materials.load(new MaterialSnapshot("table", shelf, Set.of(), true), true));
    }

    private MaterialId material(String title) {
        return school.read(() -> materials.list(new Wanted(null, null, title), 1, 0))
                .getFirst()
                .id();
    }

    private static Optional<Group> screen(BlockPlan plan) {
        return plan.groups().stream().filter(group -> group.with().onScreen()).findFirst();
    }

    private int using(BlockPlan plan, String title) {
        var id = material(title);
        return plan.groups().stream()
                .filter(group -> id.equals(group.with().material()))
                .mapToInt(group -> plan.in(group.id()).size())
                .sum();
    }

    private BlockPlan planIn(String schoolClass, String period) {
        var id = school.schoolClass(schoolClass);
        var block = new Block.Section(id, SmallSchool.MONDAY, period);
        var roster = school.roster(schoolClass);
        return ((Proposed.Plan) school.plan(() -> book.planOf(roster, block, 45))).plan();
    }

    @Test
    void a_group_works_with_what_the_school_has_for_its_skill_and_each_member_has_a_copy() {
        has("Fraction strips", Mode.HANDS_ON, 20, 6);
        var plan = third.plan();
        assertThat(using(plan, "Fraction strips")).isBetween(3, 6);
    }

    @Test
    void no_more_copies_are_in_use_in_a_period_than_there_are() {
        has("Fraction strips", Mode.HANDS_ON, 20, 2);
        assertThat(using(third.plan(), "Fraction strips")).isZero();
        has("Fraction circles", Mode.HANDS_ON, 20, 8);
        var groups =
                third.again().groups().stream().filter(group -> group.with().material() != null);
        assertThat(groups).isNotEmpty();
        assertThat(using(third.plan(), "Fraction circles")).isBetween(3, 8);
    }

    @Test
    void copies_that_another_class_has_in_the_same_period_are_not_given_twice() {
        has("Fraction strips", Mode.HANDS_ON, 20, 4);
        var math = school.roster("math").schoolClass();
        school.write(() -> {
            book.setFramework(school.schoolClass("art"), book.findFramework(math).orElseThrow());
            return true;
        });
        assertThat(using(third.plan(), "Fraction strips")).isBetween(3, 4);
        assertThat(using(planIn("art", "3"), "Fraction strips")).isZero();
        assertThat(using(planIn("art", "4"), "Fraction strips")).isPositive();
    }

    @Test
    void without_anything_on_a_screen_nobody_is_before_one() {
        has("Fraction strips", Mode.HANDS_ON, 20, null);
        assertThat(screen(third.plan())).isEmpty();
    }

    @Test
    void the_days_minutes_before_a_screen_stay_within_what_the_school_allows_for_the_grade() {
        school.enroll(TWO, SmallSchool.STAFF);
        has("Practice", Mode.SCREEN, 30, null);
        var minutes = new ArrayList<Integer>();
        for (var student : TWO) {
            var day = 0;
            for (var period : List.of("3", "4", "5")) {
                var plan = planIn("math", period);
                var place = plan.placeOf(school.person(student)).orElseThrow();
                day += plan.groupOf(place).with().screenMinutes();
            }
            minutes.add(day);
        }
        assertThat(minutes).as("45 are allowed in grade 6").containsExactly(30, 30);
    }

    @Test
    void a_hand_that_puts_a_student_before_a_screen_for_too_long_is_asked_first() {
        has("Practice", Mode.SCREEN, 30, null);
        school.enroll(TWO, SmallSchool.STAFF);
        planIn("math", "3");
        school.enroll(List.of("ada", "chi"), SmallSchool.STAFF);
        var plan = planIn("math", "4");
        var ada = school.person("ada");
        var screen = screen(plan).orElseThrow().id();
        assertThat(third.place(plan, "ada").group()).isNotEqualTo(screen);
        assertThat(third.move(plan, "ada", screen))
                .isEqualTo(new Changed.Refused(plan, Changed.Reason.SCREEN));
        var moved = school.plan(() -> hand.moveAllTheSame(third.seeing(plan), ada, screen));
        assertThat(third.place(ThirdPeriod.done(moved), "ada").group()).isEqualTo(screen);
    }

    @Test
    void a_hand_may_put_a_student_before_a_screen_while_the_day_has_time_for_it() {
        has("Practice", Mode.SCREEN, 30, null);
        school.enroll(TWO, SmallSchool.STAFF);
        var plan = planIn("math", "4");
        var screen = screen(plan).orElseThrow().id();
        var paper = ThirdPeriod.done(third.move(plan, "ada", ThirdPeriod.ownPace(plan).id()));
        assertThat(third.move(paper, "ada", screen)).isInstanceOf(Changed.Done.class);
    }

    @Test
    void the_rule_of_a_band_holds_for_each_of_its_grades() {
        var caps = Map.of("K-2", 20, "6-8", 45);
        assertThat(Grades.of(caps, new GradeBand("07"))).contains(45);
        assertThat(Grades.of(caps, new GradeBand("K"))).contains(20);
        assertThat(Grades.of(caps, new GradeBand("2"))).contains(20);
        assertThat(Grades.of(caps, new GradeBand("9"))).isEmpty();
    }
}
