package org.cairnlearn.school.web.teacher;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.cairnlearn.school.conference.Closed;
import org.cairnlearn.school.conference.Closing;
import org.cairnlearn.school.conference.Conference.Between;
import org.cairnlearn.school.conference.ConferenceBook;
import org.cairnlearn.school.conference.ConferenceId;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.DayBook;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.Place;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanNotes;
import org.cairnlearn.school.plan.PlanReasons;
import org.cairnlearn.school.plan.PlanReasons.Other;
import org.cairnlearn.school.plan.TermsBook;
import org.cairnlearn.school.plan.Wish;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.schedule.Absence;
import org.cairnlearn.school.schedule.AbsenceKind;
import org.cairnlearn.school.schedule.YearDesk;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.kit.Words;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a teacher's page says of what cannot be kept, and of why somebody is where he or she is. */
@SchoolTest
class PlanSaysWhyTest {
    private static final LocalDate TUESDAY = SmallSchool.MONDAY.plusDays(1);
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired TeacherDay day;
    @Autowired ConferenceBook conferences;
    @Autowired YearDesk year;
    @Autowired PlanBook plans;
    @Autowired PlanReasons reasons;
    @Autowired PlanNotes notes;
    @Autowired DayBook days;
    @Autowired TermsBook terms;
    @Autowired SchoolTime time;
    @Autowired TestClock clock;
    private SmallSchool school;

    @BeforeEach
    void one_teacher() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.enroll(SmallSchool.STUDENTS, List.of("okafor"));
        school.meets("art", "4");
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
    }

    private void talked(String student, LocalDate on) {
        var okafor = school.person("okafor");
        var closing =
                new Closing(
                        new ConferenceId(UUID.randomUUID()),
                        new Between(school.person(student), okafor),
                        on,
                        new Closing.Said(null, new Closing.Notes("", ""), "Go on", on.plusDays(1)),
                        new Closing.Table(List.of(), List.of(), null));
        clock.at(
                on.atTime(12, 0).atZone(time.zone()).toInstant(),
                () ->
                        assertThat(school.as("okafor", () -> conferences.close(closing)))
                                .isInstanceOf(Closed.Done.class));
    }

    private TodayPage page(@Nullable String student) {
        return page(student == null ? null : school.person(student).value(), null);
    }

    private TodayPage page(@Nullable UUID student, @Nullable UUID group) {
        return school.as(
                        "okafor",
                        () ->
                                day.show(
                                        school.person("okafor"),
                                        new DayController.Query(
                                                null, TUESDAY, null, student, group, null, null,
                                                null),
                                        WORDS))
                .page();
    }

    @Test
    void three_talks_are_overdue_their_teacher_is_away_and_nobody_else_may_hold_them() {
        for (var student : SmallSchool.STUDENTS) {
            var longAgo = List.of("ada", "ben", "chi").contains(student);
            talked(student, longAgo ? TUESDAY.minusDays(50) : TUESDAY.minusDays(1));
        }
        var harbor = school.roster("math").schoolClass().school();
        school.write(() -> {
            year.setAbsence(
                    harbor,
                    new Absence(
                            school.person("okafor"), TUESDAY, TUESDAY, Set.of(), AbsenceKind.SICK));
            return true;
        });
        assertThat(page(null).head().trust().clashes())
                .containsExactly(
                        new TodayPage.Clash(
                                "3 talks are long overdue; whoever may hold them is away, and"
                                        + " nobody else may.",
                                "What would help: let another adult hold them, free one who may,"
                                        + " or allow more talks in a block."));
        var sections = school.as("okafor", () -> days.sections(harbor, TUESDAY));
        var made = sections.stream().flatMap(one -> Stream.ofNullable(one.plan())).toList();
        assertThat(school.as("okafor", () -> notes.clashes(made)))
                .as("and whoever looks after the whole day reads it with its class")
                .hasSize(1);
    }

    @Test
    void without_a_clash_the_page_says_nothing_of_one() {
        SmallSchool.STUDENTS.forEach(student -> talked(student, TUESDAY.minusDays(1)));
        assertThat(page(null).head().trust().clashes()).isEmpty();
    }

    @Test
    void each_other_group_says_what_it_would_cost_whom_or_which_rule_is_against_it() {
        page(null);
        var block = new Block.Section(school.schoolClass("math"), TUESDAY, "3");
        var plan = school.plan(() -> plans.find(block)).orElseThrow();
        for (var student : SmallSchool.STUDENTS) {
            var told = school.plan(() -> reasons.of(plan, school.person(student))).orElseThrow();
            assertThat(told.others())
                    .doesNotContainKey(plan.placeOf(school.person(student)).orElseThrow().group());
            assertThat(told.others().values())
                    .isNotEmpty()
                    .allSatisfy(other -> {
                        if (other instanceof Other.Costs(var change, var paid)) {
                            assertThat(paid.stream().mapToInt(PlanReasons.Paid::change).sum())
                                    .isEqualTo(change);
                        }
                    });
            assertThat(why(page(student)).elsewhere())
                    .hasSize(1 + told.others().size())
                    .first()
                    .asString()
                    .startsWith("This place brings ");
        }
    }

    @Test
    void each_group_says_on_its_card_what_it_brings_to_whom() {
        page(null);
        var block = new Block.Section(school.schoolClass("math"), TUESDAY, "3");
        var plan = school.plan(() -> plans.find(block)).orElseThrow();
        var shared =
                plan.groups().stream()
                        .filter(group -> group.kind() != Group.Kind.OWN_PACE)
                        .filter(group -> !plan.in(group.id()).isEmpty())
                        .toList();
        assertThat(shared).isNotEmpty();
        for (var group : shared) {
            var told = school.plan(() -> reasons.of(plan, group.id())).orElseThrow();
            assertThat(told.students())
                    .extracting(PlanReasons.Paid::student)
                    .containsExactlyInAnyOrderElementsOf(
                            plan.in(group.id()).stream().map(Place::student).toList());
            for (var each : told.students()) {
                var alone = school.plan(() -> reasons.of(plan, each.student())).orElseThrow();
                assertThat(alone.more())
                        .as("the same as in the student's own panel")
                        .isEqualTo(each.change());
                assertThat(alone.session()).isEqualTo(told.session());
            }
            var closed = more(page(null), group);
            assertThat(closed.lines()).isEmpty();
            assertThat(closed.link().href()).contains("&group=" + group.id());
            var open = more(page(null, group.id().value()), group);
            assertThat(open.lines().getFirst())
                    .startsWith("The group brings %,d more".formatted(told.session().brings()));
            assertThat(open.lines().getLast()).startsWith("What each has of it: ");
        }
    }

    private static GroupReasons more(TodayPage page, Group group) {
        return page.plan().groups().stream()
                .filter(one -> one.id().equals(group.id().toString()))
                .map(one -> one.what().more())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_wish_that_was_not_met_stands_there_with_its_reason() {
        var wished = school.skill(Skill.COMPARE);
        school.plan(() -> {
            terms.wish(school.person("ada"), TUESDAY, List.of(Wish.first(wished)));
            return true;
        });
        assertThat(why(page("ada")).elsewhere().getFirst())
                .isEqualTo("Wish compare: something comes first.");
    }

    private static TodayPage.Why why(TodayPage page) {
        return page.plan().groups().stream()
                .map(group -> group.hand().why())
                .filter(why -> why != null)
                .findFirst()
                .orElseThrow();
    }
}
