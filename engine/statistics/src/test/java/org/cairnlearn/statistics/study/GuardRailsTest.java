package org.cairnlearn.statistics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.cairnlearn.statistics.trial.AlwaysValid;
import org.cairnlearn.statistics.trial.Design;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** What may not be said, each rule with a study that breaks it. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GuardRailsTest {
    private final Pilot pilot = new Pilot();

    @Test
    void a_study_as_planned_may_say_that_it_helped() {
        assertThat(pilot.atTheEnd().verdict()).isEqualTo(Verdict.LIKELY_HELPED);
    }

    @Test
    void a_design_that_cannot_find_what_matters_is_not_judged() {
        pilot.smallest = 0.1;
        assertThat(codes(pilot.atTheEnd())).containsExactly("study.power");
        assertThat(pilot.atTheEnd().sentence()).contains("finds effects from", "0.10 would matter");
    }

    @Test
    void a_feasibility_run_shows_who_took_part_and_no_effect() {
        pilot.smallest = 0.1;
        pilot.feasibility = true;
        pilot.approved = false;
        var result = pilot.atTheEnd();
        assertThat(codes(result)).containsExactly("study.feasibility");
        assertThat(result.students()).isPresent();
        assertThat(result.evidence()).isEmpty();
    }

    @Test
    void results_stay_closed_until_the_end() {
        var early = pilot.on(Pilot.STOP.minusDays(1));
        assertThat(codes(early)).containsExactly("study.peek");
        assertThat(early.students()).isEmpty();
        assertThat(early.evidence()).isEmpty();
    }

    @Test
    void one_early_look_that_was_declared_needs_far_stronger_evidence() {
        pilot.interim = Optional.of(LocalDate.of(2027, 1, 15));
        assertThat(codes(pilot.on(LocalDate.of(2027, 1, 1)))).containsExactly("study.peek");
        assertThat(pilot.on(LocalDate.of(2027, 1, 20)).verdict()).isEqualTo(Verdict.LIKELY_HELPED);
        pilot.effect = 0.17;
        assertThat(codes(pilot.on(LocalDate.of(2027, 1, 20)))).containsExactly("study.peek");
        assertThat(pilot.on(LocalDate.of(2027, 1, 20)).evidence()).isEmpty();
    }

    @Test
    void a_study_of_items_may_be_looked_at_on_any_day_with_a_test_that_allows_it() {
        pilot.comparison =
                new StudyPlan.Comparison.Drawn(new Design.WithinStudent(60, 10, 0.3, 0.5));
        pilot.students = 600;
        pilot.classSize = 0;
        pilot.anyTime = Optional.of(new AlwaysValid.Rule(0.5, 0.3));
        var early = pilot.on(Pilot.START.plusDays(10));
        assertThat(early.verdict()).isEqualTo(Verdict.LIKELY_HELPED);
        var range = early.evidence().orElseThrow().outcomes().getFirst().points();
        pilot.anyTime = Optional.empty();
        assertThat(codes(pilot.on(Pilot.START.plusDays(10)))).containsExactly("study.peek");
        // What may be looked at every day has to be surer of itself.
        var once = pilot.atTheEnd().evidence().orElseThrow().outcomes().getFirst().points();
        assertThat(range.high() - range.low()).isGreaterThan(once.high() - once.low());
        pilot.anyTime = Optional.of(new AlwaysValid.Rule(0.5, 0.3));
        pilot.approved = false;
        assertThat(codes(pilot.on(Pilot.START.plusDays(10)))).containsExactly("study.approval");
    }

    @Test
    void nobody_approved_nobody_is_told() {
        pilot.approved = false;
        assertThat(codes(pilot.atTheEnd())).containsExactly("study.approval");
    }

    @Test
    void a_plan_without_a_seal_is_not_judged_and_one_that_was_changed_is_exploratory() {
        pilot.seal = StudyPlan.SealState.NOT_SEALED;
        assertThat(codes(pilot.atTheEnd())).containsExactly("study.seal");
        pilot.seal = StudyPlan.SealState.CHANGED;
        assertThat(pilot.atTheEnd().verdict()).isEqualTo(Verdict.EXPLORATORY);
    }

    @Test
    void who_is_missing_is_counted_overall_and_by_group() {
        pilot.lost = row -> row % 2 == 1 ? 0.35 : 0.05;
        var attrition = pilot.atTheEnd().students().orElseThrow().attrition();
        assertThat(attrition.overallPercent()).isBetween(15.0, 25.0);
        assertThat(attrition.differentialPercent()).isGreaterThan(20);
        assertThat(attrition.cautious().text()).isEqualTo("high");
        assertThat(attrition.optimistic().text()).isEqualTo("high");
    }

    @Test
    void high_attrition_without_any_measure_from_before_is_not_judged() {
        pilot.lost = row -> row % 2 == 1 ? 0.35 : 0.05;
        pilot.covariates = List.of();
        assertThat(codes(pilot.atTheEnd())).containsExactly("study.attrition");
    }

    @Test
    void a_small_difference_before_is_adjusted_for_and_a_large_one_refused() {
        pilot.effect = 0.5;
        pilot.students = 1000;
        pilot.headStart = 0.2;
        var adjusted = pilot.atTheEnd();
        assertThat(
                        adjusted.students()
                                .orElseThrow()
                                .baseline()
                                .getFirst()
                                .difference()
                                .equivalence())
                .hasToString("ADJUST");
        double estimate =
                adjusted.evidence().orElseThrow().outcomes().getFirst().effect().estimate();
        assertThat(estimate).isBetween(0.4, 0.6);
        pilot.headStart = 0.4;
        assertThat(codes(pilot.atTheEnd())).containsExactly("study.baseline");
        assertThat(pilot.atTheEnd().evidence()).isEmpty();
    }

    @Test
    void with_fewer_than_four_classes_in_a_group_there_is_no_interval() {
        pilot.classSize = 50;
        assertThat(codes(pilot.atTheEnd())).contains("study.clusters");
        assertThat(pilot.atTheEnd().evidence()).isEmpty();
    }

    @Test
    void outcomes_of_a_domain_are_adjusted_together() {
        pilot.moreOutcomes = 9;
        pilot.effect = 0.19;
        var alone = new Pilot();
        alone.effect = 0.19;
        var one = alone.atTheEnd().evidence().orElseThrow().outcomes().getFirst().test();
        var test = pilot.atTheEnd().evidence().orElseThrow().outcomes().getFirst().test();
        assertThat(test.adjusted()).isGreaterThan(2 * test.p());
        assertThat(one.adjusted()).isLessThan(test.adjusted());
    }

    @Test
    void a_subgroup_that_nobody_registered_has_neither_p_value_nor_interval() {
        var subgroups = pilot.atTheEnd().evidence().orElseThrow().subgroups();
        assertThat(subgroups)
                .filteredOn(one -> one.column().equals("home language"))
                .allMatch(one -> one.finding().isPresent());
        assertThat(subgroups)
                .filteredOn(one -> one.column().equals("grade"))
                .allMatch(one -> one.finding().isEmpty());
    }

    @Test
    void few_students_are_not_shown_nor_the_group_that_would_give_them_away() {
        var grades =
                pilot.atTheEnd().evidence().orElseThrow().subgroups().stream()
                        .filter(one -> one.column().equals("grade"))
                        .toList();
        assertThat(grades).filteredOn(one -> one.points().isPresent()).isEmpty();
        assertThat(SmallCells.hidden(List.of(4, 30, 25))).containsExactly(true, false, true);
        assertThat(SmallCells.hidden(List.of(4, 8, 25))).containsExactly(true, true, false);
        assertThat(SmallCells.hidden(List.of(40, 30, 25))).containsExactly(false, false, false);
    }

    @Test
    void the_result_is_told_with_and_without_those_who_lack_data() {
        pilot.lost = row -> 0.1;
        var evidence = pilot.atTheEnd().evidence().orElseThrow();
        assertThat(evidence.imputed().counts().treated())
                .isGreaterThan(evidence.outcomes().getFirst().counts().treated());
        assertThat(evidence.imputed().effect().estimate())
                .isCloseTo(
                        evidence.outcomes().getFirst().effect().estimate(),
                        org.assertj.core.data.Offset.offset(0.15));
    }

    @Test
    void growth_without_similar_students_is_not_judged() {
        pilot.comparison = new StudyPlan.Comparison.GrowthOnly();
        assertThat(codes(pilot.atTheEnd())).containsExactly("study.similar");
    }

    @Test
    void similar_students_come_with_how_strong_a_hidden_cause_would_have_to_be() {
        pilot.comparison =
                new StudyPlan.Comparison.Similar(
                        new Design.Individual(300, 0.4, new Design.Allocation(0.5, 1)));
        var checks = pilot.atTheEnd().evidence().orElseThrow().checks();
        assertThat(checks.hidden().orElseThrow().estimate()).isGreaterThan(1.5);
        assertThat(checks.dose()).hasSize(3);
    }

    @Test
    void after_a_repeated_draw_of_classes_the_draws_that_would_have_been_kept_decide() {
        pilot.classSize = 15;
        pilot.effect = 0.8;
        pilot.lost = row -> 0.1;
        var design = new Design.Individual(300, 0.4, new Design.Allocation(0.5, 1));
        pilot.comparison =
                new StudyPlan.Comparison.Drawn(
                        design, Optional.of(new StudyPlan.Again(List.of("pre"), 0.3)));
        var result = pilot.atTheEnd();
        assertThat(result.verdict()).isEqualTo(Verdict.LIKELY_HELPED);
        var evidence = result.evidence().orElseThrow();
        var primary = evidence.outcomes().getFirst();
        assertThat(primary.effect().df()).isEqualTo(18);
        assertThat(primary.points().low()).isPositive();
        assertThat(evidence.imputed().counts().treated()).isEqualTo(150);
        pilot.comparison =
                new StudyPlan.Comparison.Drawn(
                        design, Optional.of(new StudyPlan.Again(List.of("dose"), 0.0001)));
        assertThat(codes(pilot.atTheEnd())).containsExactly("study.rerandomise");
    }

    private static List<String> codes(StudyResult result) {
        assertThat(result.verdict()).isEqualTo(Verdict.CANNOT_BE_JUDGED);
        return result.refusals().stream().map(Refusal::code).toList();
    }
}
