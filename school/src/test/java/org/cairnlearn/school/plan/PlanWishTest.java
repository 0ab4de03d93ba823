package org.cairnlearn.school.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.cairnlearn.school.materials.Mode;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.profile.Goal;
import org.cairnlearn.school.profile.GoalBook;
import org.cairnlearn.school.profile.GoalSaid;
import org.cairnlearn.school.profile.GoalWish;
import org.cairnlearn.school.profile.ProfileBook;
import org.cairnlearn.school.profile.Statement;
import org.cairnlearn.school.profile.StatementSaid;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.LostBlock;
import org.cairnlearn.school.schedule.Period;
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

/** What becomes of wishes is said with the place; groups are measured, and end. */
@SchoolTest
class PlanWishTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook book;
    @Autowired PlanHand hand;
    @Autowired TermsBook terms;
    @Autowired GroupGuard guard;
    @Autowired GroupHistory histories;
    @Autowired PastSql past;
    @Autowired DayBook days;
    @Autowired ScheduleBook schedule;
    @Autowired YearDesk desk;
    @Autowired GoalBook goals;
    @Autowired ProfileBook profiles;
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

    private void wish(String student, Skill skill, Mode mode) {
        school.plan(() -> {
            terms.wish(
                    school.person(student),
                    MONDAY,
                    List.of(new Wish(school.skill(skill), 1, mode)));
            return true;
        });
    }

    private Wish.Fate fate(BlockPlan plan, String student) {
        return plan.fate(third.place(plan, student)).orElseThrow();
    }

    @Test
    void one_student_alone_has_what_he_or_she_chose() {
        wish("ada", Skill.DECIMALS, Mode.PAPER);
        var plan = third.plan();
        var place = third.place(plan, "ada");
        assertThat(plan.about(place)).isEqualTo(school.skill(Skill.DECIMALS));
        assertThat(fate(plan, "ada").onTopic()).isTrue();
        assertThat(plan.fate(third.place(plan, "ben"))).as("Ben wished nothing").isEmpty();
    }

    @Test
    void a_wish_for_a_day_that_is_closed_then_is_one_for_the_next() {
        school.plan(() -> {
            terms.wish(
                    school.person("ada"),
                    MONDAY.minusDays(1),
                    List.of(new Wish(school.skill(Skill.DECIMALS), 1, Mode.PAPER)));
            return true;
        });
        assertThat(fate(third.plan(), "ada").onTopic()).isTrue();
    }

    @Test
    void what_could_not_be_kept_says_why_and_a_hand_is_a_reason_of_its_own() {
        wish("ben", Skill.COMPARE, Mode.PAPER);
        wish("ada", Skill.EQUAL, Mode.PAPER);
        var plan = third.plan();
        assertThat(fate(plan, "ben")).isEqualTo(Wish.Fate.NOT_READY);
        var elsewhere =
                plan.groups().stream()
                        .filter(group -> group.kind() != Group.Kind.OWN_PACE)
                        .filter(group -> !school.skill(Skill.EQUAL).equals(group.competency()))
                        .findFirst()
                        .orElseThrow();
        var moved = ThirdPeriod.done(third.move(plan, "ada", elsewhere.id()));
        assertThat(fate(moved, "ada")).isEqualTo(Wish.Fate.BY_HAND);
    }

    @Test
    void without_a_choice_a_goal_leads_and_what_is_liked_draws_and_neither_counts_as_chosen() {
        aims("ada", Skill.DECIMALS);
        aims("ben", Skill.COMPARE);
        likes("chi", "I like decimals");
        wish("chi", Skill.EQUAL, Mode.PAPER);
        var plan = third.plan();
        var ada = third.place(plan, "ada");
        assertThat(ada.competency()).as("at own pace").isEqualTo(school.skill(Skill.DECIMALS));
        assertThat(ada.wished()).isNotNull().matches(one -> one.source() == Wish.Source.GOAL);
        assertThat(third.place(plan, "ben").wished())
                .isEqualTo(
                        new Place.Wished(
                                school.skill(Skill.COMPARE),
                                Wish.Fate.NOT_READY,
                                Wish.Source.GOAL));
        assertThat(third.place(plan, "chi").wished())
                .as("a choice goes first")
                .isNotNull()
                .matches(Place.Wished::chosen);
        third.approve(plan);
        likes("dia", "Most of all decimals");
        var next = third.plan(MONDAY.plusDays(1));
        assertThat(third.place(next, "dia").wished())
                .isNotNull()
                .matches(one -> one.source() == Wish.Source.INTEREST)
                .matches(one -> one.skill().equals(school.skill(Skill.DECIMALS)));
        var had =
                school.plan(() ->
                        past.places(
                                List.of(school.person("ada")),
                                new PastSql.Days(List.of(MONDAY), schedule.calendar(harbor()))));
        assertThat(had).isNotEmpty().noneMatch(PastSql.Had::wished);
    }

    private OrganisationId harbor() {
        return school.roster("math").schoolClass().school();
    }

    @Test
    void what_was_planned_for_a_block_that_was_lost_did_not_happen_and_the_plan_is_kept() {
        var math = school.roster("math").schoolClass();
        var period = third.plan().block().period();
        var lost = new LostBlock(MONDAY, period);
        school.administer(() -> {
            schedule.setPeriods(
                    harbor(),
                    List.of(new Period(period, LocalTime.of(9, 40), LocalTime.of(10, 20))));
            return true;
        });
        var plan = ThirdPeriod.done(third.approve(third.plan()));
        var before = school.plan(() -> guard.of(math, school.students(), MONDAY.plusDays(1)));
        assertThat(before).anyMatch(one -> one.company().peers() > 0);

        school.administer(() -> {
            desk.loseBlock(harbor(), lost);
            return true;
        });
        assertThat(school.plan(() -> guard.of(math, school.students(), MONDAY.plusDays(1))))
                .allMatch(one -> one.company().peers() == 0 && one.onePurpose() == 0);
        assertThat(school.plan(() -> days.of(school.person("ada"), MONDAY)))
                .noneMatch(one -> one.base().equals(math));

        school.administer(() -> {
            desk.keepBlock(harbor(), lost);
            return true;
        });
        assertThat(school.plan(() -> guard.of(math, school.students(), MONDAY.plusDays(1))))
                .isEqualTo(before);
        assertThat(school.plan(() -> days.of(school.person("ada"), MONDAY)))
                .filteredOn(one -> one.base().equals(math))
                .extracting(one -> one.shared().place().group())
                .containsExactly(third.place(plan, "ada").group());
    }

    @Test
    void what_was_planned_for_a_block_that_this_class_alone_lost_did_not_happen_either() {
        var math = school.roster("math").schoolClass();
        var period = third.plan().block().period();
        third.approve(third.plan());
        assertThat(school.plan(() -> guard.of(math, school.students(), MONDAY.plusDays(1))))
                .anyMatch(one -> one.company().peers() > 0);
        school.administer(() -> {
            desk.loseBlock(harbor(), new LostBlock(MONDAY, period, math.id()));
            return true;
        });
        assertThat(school.plan(() -> guard.of(math, school.students(), MONDAY.plusDays(1))))
                .as("lost for this class only")
                .allMatch(one -> one.company().peers() == 0 && one.onePurpose() == 0);
        assertThat(school.plan(() -> days.of(school.person("ada"), MONDAY)))
                .noneMatch(one -> one.base().equals(math));
    }

    private void aims(String student, Skill skill) {
        var person = school.person(student);
        var promise =
                new Goal.Promise(
                        "I can do this",
                        "",
                        school.skill(skill),
                        Goal.Showing.CHECK,
                        MONDAY.plusDays(7));
        var said =
                school.<GoalSaid>as(
                        student, () -> goals.write(person, new GoalWish(promise, List.of())));
        assertThat(said).isInstanceOf(GoalSaid.Done.class);
    }

    private void likes(String student, String words) {
        var person = school.person(student);
        var about =
                new Statement.About(
                        Statement.Facet.INTEREST,
                        Statement.Readers.SHARED,
                        Statement.Basis.NOTHING);
        var said =
                school.<StatementSaid>as(
                        student, () -> profiles.write(person, person, about, words));
        assertThat(said).isInstanceOf(StatementSaid.Done.class);
    }

    @Test
    void nobody_is_in_groups_on_one_skill_for_more_school_days_than_the_rule_says() {
        var days = new ArrayList<LocalDate>();
        for (var day = MONDAY; days.size() < 13; day = day.plusDays(1)) {
            if (day.getDayOfWeek().getValue() <= 5) {
                days.add(day);
            }
        }
        for (var day : days) {
            third.approve(third.plan(day));
        }
        var math = school.roster("math").schoolClass();
        var after = days.getLast().plusDays(1);
        var mixing = school.plan(() -> guard.of(math, school.students(), after));
        assertThat(mixing).hasSize(8);
        assertThat(mixing).anyMatch(one -> one.onePurpose() > 0 && one.company().peers() > 0);
        assertThat(mixing)
                .allMatch(one -> one.onePurpose() <= 10 && one.run() <= 10)
                .allMatch(one -> one.company().alike() <= 100 && one.company().expected() <= 100);
        for (var one : mixing) {
            explains(history(one.student(), after), one);
        }
    }

    private GroupHistory.History history(PersonId student, LocalDate after) {
        return school.plan(() -> histories.of(school.roster("math"), student, after));
    }

    /** Whoever counts in the list what a figure is counted from comes to the figure. */
    private static void explains(GroupHistory.History history, GroupGuard.Mixing figures) {
        var lessons =
                history.groups().stream()
                        .filter(one -> one.kind() == Group.Kind.LESSON)
                        .map(GroupHistory.Shared::date)
                        .collect(Collectors.toSet());
        assertThat(figures.sameLevel()).isEqualTo(lessons.size());
        var shared = history.groups().stream().filter(one -> one.kind().isShared()).toList();
        var others = shared.stream().flatMap(one -> one.with().stream()).toList();
        assertThat(figures.company().peers()).isEqualTo(Set.copyOf(others).size());
        assertThat(others)
                .allMatch(one ->
                        Collections.frequency(others, one) <= figures.company().mostWithOne());
        assertThat(history.lessons().thirds().stream().mapToInt(Integer::intValue).sum())
                .isIn(0, 99, 100, 101);
    }
}
