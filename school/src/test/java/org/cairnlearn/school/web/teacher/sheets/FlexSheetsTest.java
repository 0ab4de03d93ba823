package org.cairnlearn.school.web.teacher.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.DayAhead;
import org.cairnlearn.school.plan.FlexBook;
import org.cairnlearn.school.plan.PlanBook;
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
}
