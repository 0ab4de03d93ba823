package org.cairnlearn.school.web.flex;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.cairnlearn.school.access.Rights;
import org.cairnlearn.school.plan.BlockStanding;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.PlanId;
import org.cairnlearn.school.plan.PlanNotes;
import org.cairnlearn.school.plan.Whereabouts;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.roster.OrganisationId;
import org.cairnlearn.school.roster.PersonId;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A flex block of one class with one teacher, and what its coordinator reads of it. */
@SchoolTest
class AllBlocksTest {
    private static final LocalDate MONDAY = SmallSchool.MONDAY;
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ScheduleBook schedule;
    @Autowired DayAhead ahead;
    @Autowired Rights rights;
    @Autowired FlexDay day;
    private SmallSchool school;
    private OrganisationId harbor;

    @BeforeEach
    void one_teacher_and_two_skills() {
        school = SmallSchool.open(application, tenants.add("Harbor District").id());
        school.enroll(SmallSchool.STUDENTS, List.of("okafor"));
        school.has(SmallSchool.STUDENTS, Skill.HALVES);
        school.begins(SmallSchool.STUDENTS, Skill.EQUAL);
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
        harbor = school.roster("math").schoolClass().school();
        var flex = new Period("3", "Flex", LocalTime.of(10, 0), LocalTime.of(10, 45), true);
        school.write(() -> {
            schedule.setPeriods(harbor, List.of(flex));
            return true;
        });
        var okafor = school.person("okafor");
        school.administer(() -> {
            rights.give(okafor, Rights.Right.FLEX_COORDINATOR, harbor);
            return true;
        });
        ahead.make(new DayAhead.Day(school.tenant(), harbor, MONDAY));
    }

    private FlexPage.Flex page(FlexDay.Asked asked) {
        var okafor = school.person("okafor");
        return FlexDayCase.only(school.as(okafor, () -> day.all(okafor, asked, WORDS)));
    }

    private FlexPage.Flex page() {
        return page(new FlexDay.Asked(MONDAY, null, null, false));
    }

    @Test
    void it_says_which_adult_room_or_hour_would_have_met_the_most_unmet_needs() {
        var told = page().notes().more();
        assertThat(told)
                .filteredOn(one -> one.title().equals(WORDS.say("plan.lacks")))
                .singleElement()
                .satisfies(one ->
                        assertThat(one.blocks().getFirst().name()).startsWith("One more adult"));
    }

    @Test
    void each_panel_says_when_it_is_asked_why_the_student_is_not_elsewhere() {
        var any = page().sessions().getFirst().students().getFirst();
        var query = any.href().replaceAll(".*&student=([^&]*)&in=([^#]*)#why", "$1 $2").split(" ");
        var student = new PersonId(UUID.fromString(query[0]));
        var plan = new PlanId(UUID.fromString(query[1]));
        var closed = panel(new FlexDay.Asked(MONDAY, student, plan, false));
        assertThat(closed.lines()).isEmpty();
        assertThat(closed.ask().href()).endsWith("&elsewhere=yes#why");
        var told = panel(new FlexDay.Asked(MONDAY, student, plan, true));
        assertThat(told.ask()).isNull();
        assertThat(told.lines()).hasSizeGreaterThan(1);
        assertThat(told.lines().getFirst()).startsWith("This place brings ");
        assertThat(told.lines().subList(1, told.lines().size()))
                .allMatch(line ->
                        line.matches("(?s).*: (the plan would bring|not possible|no seat).*"));
    }

    private FlexPage.Elsewhere panel(FlexDay.Asked asked) {
        var students =
                page(asked).sessions().stream().flatMap(one -> one.students().stream()).toList();
        return FlexPage.opened(students).elsewhere();
    }

    @Test
    void what_clashes_in_a_class_stands_before_how_far_the_classes_are() {
        var plan = new PlanId(UUID.randomUUID());
        var clash = new PlanNotes.Clash(List.of("H10", "H3"), 3, PlanNotes.Adults.AWAY);
        var rest =
                new FlexRest(
                                List.of(
                                        new BlockStanding(
                                                "Math 7", "3", Whereabouts.Standing.PROPOSED, plan),
                                        new BlockStanding(
                                                "Art", "4", Whereabouts.Standing.OPEN, null)),
                                new FlexTold(
                                        Map.of(plan, List.of(clash)),
                                        Map.of(),
                                        Map.of(),
                                        List.of()),
                                WORDS)
                        .all();
        assertThat(rest)
                .extracting(FlexPage.Rest::title)
                .startsWith("What cannot all be kept today · 1")
                .hasSize(3);
        assertThat(rest.getFirst().blocks().getFirst().name())
                .startsWith("Block 3 · Math 7: 3 talks are long overdue; whoever may hold them");
        assertThat(rest.getFirst().blocks().getFirst().note()).startsWith("What would help");
    }
}
