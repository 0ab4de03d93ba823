package org.cairnlearn.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.cairnlearn.simulation.learning.Framework;
import org.cairnlearn.simulation.learning.Item;
import org.cairnlearn.simulation.learning.Score;
import org.cairnlearn.simulation.learning.Skill;
import org.cairnlearn.simulation.learning.SkillCode;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RefusalsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final SourcedId ADA = new SourcedId("ada");
    private static final SkillCode R1 = new SkillCode("R1");
    private static final SkillCode R2 = new SkillCode("R2");
    private static final Item.Nature USUAL = new Item.Nature(1, 0.1);

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 5001})
    void a_school_has_room_for_1_to_5000_students(int students) {
        refused(() -> new SchoolSeed(1, TODAY, students), String.valueOf(students));
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 37})
    void a_term_has_gone_on_for_1_to_36_weeks(int weeks) {
        refused(() -> new SchoolSeed(1, TODAY, 35, weeks), String.valueOf(weeks));
    }

    @Test
    void a_school_lies_in_this_century() {
        refused(() -> new SchoolSeed(1, LocalDate.of(1999, 12, 31), 27), "1999");
        refused(() -> new SchoolSeed(1, LocalDate.MAX, 27), "2100");
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.001, 1.001, Double.NaN, Double.POSITIVE_INFINITY})
    void what_is_known_is_a_probability(double value) {
        refused(() -> new Known(ADA, R1, value), String.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, Double.POSITIVE_INFINITY})
    void hardness_is_positive_and_finite(double value) {
        refused(() -> new Item.Nature(value, 0.1), String.valueOf(value));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1, Double.NaN})
    void guessing_never_always_succeeds(double value) {
        refused(() -> new Item.Nature(1, value), String.valueOf(value));
    }

    @Test
    void a_score_lies_between_0_and_its_max() {
        refused(() -> new Score(2, 1), "2 of 1");
        refused(() -> new Score(-1, 4), "-1 of 4");
        refused(() -> new Score(0, 0), "0 of 0");
        assertThat(new Score(2, 4).right()).isTrue();
        assertThat(new Score(1, 4).right()).isFalse();
    }

    @Test
    void an_item_needs_a_skill_and_is_scored_out_of_its_own_max() {
        refused(() -> new Item("R1-1", List.of(), 1, USUAL), "R1-1");
        refused(() -> new Item("R1-1", List.of(R1), 0, USUAL), "R1-1");
        Item item = new Item("R1-1", List.of(R1), 4, USUAL);
        refused(() -> new Response(ADA, 1, item, 0, new Score(1, 1)), "R1-1");
        refused(() -> new Response(ADA, 0, item, 0, new Score(1, 4)), "seq");
        refused(() -> new Response(ADA, 1, item, -1, new Score(1, 4)), "seconds");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "r1", "R", "R0", "R100", "R1;R2", "R1,"})
    void a_code_never_holds_what_separates_codes(String code) {
        refused(() -> new SkillCode(code), "not " + code);
    }

    @Test
    void a_framework_refuses_loops_strangers_and_twins() {
        refused(() -> framework(skill(R1, R2), skill(R2, R1)), "R1");
        refused(() -> framework(skill(R1, R1)), "R1");
        refused(() -> framework(skill(R2, R1)), "R2");
        refused(() -> framework(skill(R1), skill(R1)), "R1");
        assertThat(framework(skill(R1), skill(R2, R1)).skills()).hasSize(2);
    }

    @Test
    void ids_are_not_blank_and_periods_and_terms_make_sense() {
        refused(() -> new SourcedId(" "), "blank");
        refused(() -> new Section.Place("Room 204", "7"), "7");
        refused(
                () -> new Term.Session(ADA, "Autumn", TODAY, TODAY.minusDays(1)),
                "Autumn ends on 2026-11-22");
        refused(() -> skillOfGrade(13), "13");
    }

    @Test
    void a_row_has_as_many_cells_as_the_header() {
        refused(() -> new Table("student,seq").row("ada"), "1 cells");
    }

    private static Framework framework(Skill... skills) {
        return new Framework("Test", "Mathematics", List.of(skills));
    }

    private static Skill skill(SkillCode code, SkillCode... prerequisites) {
        var description = new Skill.Description("Ratios", "A name", "I can do it.");
        return new Skill(code, description, 6, List.of(prerequisites));
    }

    private static Skill skillOfGrade(int grade) {
        return new Skill(R1, new Skill.Description("Ratios", "A", "I can."), grade, List.of());
    }

    private static void refused(Runnable attempt, String named) {
        assertThatThrownBy(attempt::run)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }
}
