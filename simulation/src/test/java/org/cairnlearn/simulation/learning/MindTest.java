package org.cairnlearn.simulation.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Each claim about the students' process, over 2,000 students who differ in that alone. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MindTest {
    private static final SkillCode ADDING_NEGATIVES = new SkillCode("N5");
    private static final Temperament USUAL = new Temperament(1, 1, 0.05, 0.2, 0.5, 6);
    private static final Item.Nature OPEN = new Item.Nature(1, 0.1);
    private static final Item TASK = new Item("N5-1", List.of(ADDING_NEGATIVES), 1, OPEN);
    private static final Mind.Moment RESTED = new Mind.Moment(10, 0, 1, 1);

    @Test
    void practice_teaches() {
        assertThat(mean(USUAL, mind -> practised(mind, 12, RESTED)))
                .isGreaterThan(mean(USUAL, mind -> practised(mind, 2, RESTED)) + 0.2);
    }

    @Test
    void who_brings_what_a_skill_builds_on_learns_it_sooner() {
        var prepared = new Temperament(1, 1, 0.05, 0.2, 1, 6);
        var unprepared = new Temperament(1, 1, 0.05, 0.2, 0, 6);
        assertThat(mean(prepared, mind -> practised(mind, 6, RESTED)))
                .isGreaterThan(mean(unprepared, mind -> practised(mind, 6, RESTED)) + 0.15);
    }

    @Test
    void a_good_week_of_teaching_teaches_more_than_a_bad_one() {
        var good = new Mind.Moment(10, 0, 1.5, 1);
        var bad = new Mind.Moment(10, 0, 0.6, 1);
        assertThat(mean(USUAL, mind -> practised(mind, 6, good)))
                .isGreaterThan(mean(USUAL, mind -> practised(mind, 6, bad)) + 0.1);
    }

    @Test
    void the_tired_answer_worse_and_learn_less() {
        var tired = new Mind.Moment(10, 1, 1, 1);
        assertThat(mean(USUAL, mind -> afterLearning(mind, RESTED)))
                .isGreaterThan(mean(USUAL, mind -> afterLearning(mind, tired)) + 0.05);
        assertThat(mean(USUAL, mind -> practised(mind, 6, RESTED)))
                .isGreaterThan(mean(USUAL, mind -> practised(mind, 6, tired)) + 0.05);
    }

    @Test
    void a_quick_mind_needs_less_practice() {
        var quick = new Temperament(2, 1, 0.05, 0.2, 0.5, 6);
        assertThat(mean(quick, mind -> practised(mind, 6, RESTED)))
                .isGreaterThan(mean(USUAL, mind -> practised(mind, 6, RESTED)) + 0.1);
    }

    @Test
    void what_is_known_is_what_an_open_task_shows() {
        double shown = mean(USUAL, mind -> afterLearning(mind, RESTED));
        double known =
                mean(
                        USUAL,
                        mind -> {
                            practised(mind, 8, RESTED);
                            return mind.known(ADDING_NEGATIVES, RESTED.day());
                        });
        assertThat(shown).isCloseTo(known, within(0.03));
    }

    @Test
    void harder_tasks_are_missed_more_often_and_choices_are_guessed_more_often() {
        Item hard = new Item("N5-8", List.of(ADDING_NEGATIVES), 1, new Item.Nature(2.5, 0.1));
        Item choice = new Item("N5-9", List.of(ADDING_NEGATIVES), 1, new Item.Nature(1, 0.25));
        double usual = mean(USUAL, mind -> answerAfterTwo(mind, TASK));
        assertThat(mean(USUAL, mind -> answerAfterTwo(mind, hard))).isLessThan(usual - 0.05);
        assertThat(mean(USUAL, mind -> answerAfterTwo(mind, choice))).isGreaterThan(usual + 0.05);
    }

    @Test
    void a_strict_teacher_gives_fewer_points_for_the_same_work() {
        var strict = new Mind.Moment(10, 0, 1, 1.6);
        Item essay = new Item("N5-7", List.of(ADDING_NEGATIVES), 4, OPEN);
        assertThat(mean(USUAL, mind -> pointsAfterTwo(mind, essay, RESTED)))
                .isGreaterThan(mean(USUAL, mind -> pointsAfterTwo(mind, essay, strict)) + 0.1);
        assertThat(mean(USUAL, mind -> pointsAfterTwo(mind, TASK, strict)))
                .isEqualTo(mean(USUAL, mind -> pointsAfterTwo(mind, TASK, RESTED)));
    }

    @Test
    void what_grades_before_have_learned_is_partly_there_and_what_comes_is_hardly() {
        double sixth = mean(USUAL, mind -> mind.known(new SkillCode("N1"), 0));
        double seventh = mean(USUAL, mind -> mind.known(ADDING_NEGATIVES, 0));
        double knownTwoYearsLater =
                IntStream.range(0, 2000)
                        .mapToObj(
                                n -> new Mind(USUAL, 8, Subject.allSkills(), Chance.of(n, "mind")))
                        .mapToDouble(mind -> mind.known(new SkillCode("N1"), 0))
                        .average()
                        .orElseThrow();
        assertThat(sixth).isGreaterThan(seventh + 0.15);
        assertThat(knownTwoYearsLater).isGreaterThan(sixth + 0.05);
    }

    @Test
    void a_skill_outside_the_framework_is_the_callers_mistake() {
        Mind mind = mind(USUAL, 1);
        assertThatThrownBy(() -> mind.recall(new SkillCode("Z9"), 1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Z9");
    }

    private static double practised(Mind mind, int times, Mind.Moment moment) {
        for (int n = 0; n < times; n++) {
            mind.work(TASK, moment);
        }
        return mind.recall(ADDING_NEGATIVES, moment.day());
    }

    private static double afterLearning(Mind mind, Mind.Moment moment) {
        practised(mind, 8, RESTED);
        return mind.work(TASK, moment).points();
    }

    private static double answerAfterTwo(Mind mind, Item item) {
        practised(mind, 2, RESTED);
        return mind.work(item, RESTED).points();
    }

    private static double pointsAfterTwo(Mind mind, Item item, Mind.Moment moment) {
        practised(mind, 2, RESTED);
        return mind.work(item, moment).points();
    }

    private static double mean(Temperament temperament, ToDoubleFunction<Mind> of) {
        return IntStream.range(0, 2000)
                .mapToObj(n -> mind(temperament, n))
                .mapToDouble(of)
                .average()
                .orElseThrow();
    }

    private static Mind mind(Temperament temperament, int n) {
        return new Mind(temperament, 7, Subject.allSkills(), Chance.of(n, "mind"));
    }
}
