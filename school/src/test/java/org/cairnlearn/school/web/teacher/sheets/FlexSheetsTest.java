package org.cairnlearn.school.web.teacher.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.Group;
import org.cairnlearn.school.plan.NewGroup;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.PlanHand;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.FlexSchool;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Mrs. Okafor's homeroom with Ada and Ben meets in a block in which the school is mixed. */
@SchoolTest
class FlexSheetsTest {
    private static final Words WORDS = Words.of(Locale.ENGLISH);

    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired ScheduleBook schedule;
    @Autowired DayAhead ahead;
    @Autowired FlexBook flex;
    @Autowired Sheets sheets;
    @Autowired PlanBook plans;
    @Autowired PlanHand hand;
    private FlexSchool school;

    @BeforeEach
    void a_flex_block_that_is_planned() {
        TenantId tenant = Schools.make(tenants).ours().id();
        school = FlexSchool.open(application, tenant);
        var period = new Period("F", "Flex", LocalTime.of(14, 0), LocalTime.of(14, 40), true);
        school.write(() -> {
            schedule.setPeriods(school.school(), List.of(period));
            return true;
        });
        ahead.make(new DayAhead.Day(tenant, school.school(), FlexSchool.MONDAY));
    }

    private SubstitutePage.Block block() {
        var okafor = school.person("okafor");
        return school.as(
                        "okafor",
                        () ->
                                sheets.substitute(
                                        okafor, FlexSchool.MONDAY, Sheets.Refused.NOTHING, WORDS))
                .page()
                .blocks()
                .getFirst();
    }

    @Test
    void the_substitutes_sheet_says_where_the_class_is_when_the_school_is_mixed() {
        assertThat(block().note()).isEqualTo(WORDS.say("teacher.sheet.may_change"));
        assertThat(block().places())
                .flatExtracting(PlacesPage.Place::students)
                .containsExactlyInAnyOrder("Ada L.", "Ben L.");
    }

    @Test
    void once_its_host_has_approved_nothing_may_change() {
        var okafor = school.person("okafor");
        var block = new Block.Flex(school.school(), FlexSchool.MONDAY, "F");
        var plan = school.as("okafor", () -> flex.find(block)).orElseThrow();
        school.plan(() -> plans.approve(new Change(plan.id(), plan.version(), okafor)));
        assertThat(block().note()).isEmpty();
    }

    private void solbergHostsAda() {
        var solberg = school.person("solberg");
        var block = new Block.Flex(school.school(), FlexSchool.MONDAY, "F");
        school.plan(() -> {
            var plan = flex.find(block).orElseThrow();
            var change = new Change(plan.id(), plan.version(), solberg);
            hand.add(
                    change,
                    new NewGroup(
                            Group.Kind.LESSON, new NewGroup.Topic.Named("Chess"), solberg, "Hall"));
            var with = flex.find(block).orElseThrow();
            var club = with.hostedBy(solberg).getFirst();
            hand.move(
                    new Change(with.id(), with.version(), solberg),
                    school.person("ada"),
                    club.id());
            var moved = flex.find(block).orElseThrow();
            return plans.approve(new Change(moved.id(), moved.version(), solberg));
        });
    }

    @Test
    void who_hosts_without_a_class_has_the_door_sheet_and_the_substitutes_sheet() {
        var solberg = school.person("solberg");
        solbergHostsAda();
        var query = new SheetsController.Query(null, FlexSchool.MONDAY, "F", null);
        var door =
                school.as(solberg, () -> sheets.places(solberg, query, "today/door", WORDS)).page();
        assertThat(door.places())
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.place()).isEqualTo("Hall");
                    assertThat(place.students()).containsExactly("Ada L.");
                });
        assertThat(door.today().href()).isEqualTo("/teacher/flex?date=2026-11-23&period=F");
        var substitute =
                school.as(
                                solberg,
                                () ->
                                        sheets.substitute(
                                                solberg,
                                                FlexSchool.MONDAY,
                                                Sheets.Refused.NOTHING,
                                                WORDS))
                        .page();
        assertThat(substitute.blocks())
                .singleElement()
                .satisfies(one -> assertThat(one.title()).startsWith("Flex 2:00"));
    }
}
