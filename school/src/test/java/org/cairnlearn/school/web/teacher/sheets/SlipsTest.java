package org.cairnlearn.school.web.teacher.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import org.cairnlearn.school.plan.Block;
import org.cairnlearn.school.plan.Change;
import org.cairnlearn.school.plan.PlanBook;
import org.cairnlearn.school.plan.Proposed;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.schedule.Period;
import org.cairnlearn.school.schedule.ScheduleBook;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.testing.Schools;
import org.cairnlearn.school.testing.SmallSchool;
import org.cairnlearn.school.testing.SmallSchool.Skill;
import org.cairnlearn.school.web.kit.Slip;
import org.cairnlearn.school.web.kit.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Eight students who have mathematics in the third period, and art. */
@SchoolTest
class SlipsTest {
    @Autowired ApplicationContext application;
    @Autowired Tenants tenants;
    @Autowired PlanBook plans;
    @Autowired ScheduleBook schedule;
    @Autowired SlipsReader reader;
    private SmallSchool school;

    @BeforeEach
    void a_school_with_a_third_period() {
        school = SmallSchool.open(application, Schools.make(tenants).ours().id());
        school.begins(SmallSchool.STUDENTS, Skill.DECIMALS);
        school.write(() -> {
            schedule.setPeriods(
                    school.roster("math").schoolClass().school(),
                    List.of(
                            new Period("3", LocalTime.of(10, 0), LocalTime.of(10, 45)),
                            new Period("4", LocalTime.of(11, 0), LocalTime.of(11, 45))));
            return true;
        });
    }

    private List<Slip> slips() {
        var pupils = school.roster("math");
        var facts = school.as("okafor", () -> reader.read(pupils, SmallSchool.MONDAY));
        return new SlipsView(facts, Words.of(Locale.ENGLISH)).slips();
    }

    private void approve() {
        var pupils = school.roster("math");
        var block = new Block.Section(pupils.schoolClass().id(), SmallSchool.MONDAY, "3");
        school.plan(() -> {
            var plan = ((Proposed.Plan) plans.planOf(pupils, block, 45)).plan();
            return plans.approve(new Change(plan.id(), plan.version(), school.person("okafor")));
        });
    }

    @Test
    void what_lies_on_a_table_does_not_name_the_skill_on_the_door() {
        assertThat(SheetFacts.without("Negative numbers", "Worked examples: Negative numbers"))
                .isEqualTo("Worked examples");
        assertThat(SheetFacts.without("Ratios", "ratios (cards)")).isEqualTo("(cards)");
        assertThat(SheetFacts.without("Ratios", "Fraction tiles")).isEqualTo("Fraction tiles");
        assertThat(SheetFacts.without("Slope", "Slope")).isEmpty();
    }

    @Test
    void nobody_has_a_slip_before_anything_is_shared() {
        assertThat(slips()).isEmpty();
    }

    @Test
    void a_slip_has_all_blocks_of_the_day_also_those_of_other_classes() {
        school.meets("art", "4");
        approve();
        assertThat(slips()).hasSameSizeAs(SmallSchool.STUDENTS);
        assertThat(slips())
                .allSatisfy(slip ->
                        assertThat(slip.lines())
                                .extracting(Slip.Line::times, Slip.Line::what)
                                .containsExactlyInAnyOrder(
                                        tuple("11:00–11:45", "Art 6"),
                                        tuple("10:00–10:45", "decimals")));
    }

    @Test
    void who_has_two_classes_at_once_reads_of_the_one_that_planned() {
        approve();
        assertThat(slips())
                .hasSameSizeAs(SmallSchool.STUDENTS)
                .allSatisfy(slip ->
                        assertThat(slip.lines())
                                .extracting(Slip.Line::what)
                                .containsExactly("decimals"));
    }
}
