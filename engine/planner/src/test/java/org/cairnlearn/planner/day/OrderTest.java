package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/** Neither the order of a document, nor names, nor anything about a student's background counts. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class OrderTest {
    private static Plan solve(Problem problem, long seed) {
        return DayPlanner.solve(problem, Budget.of(400, seed), Listener.PATIENT);
    }

    private static <T> List<T> shuffled(List<T> all, long seed) {
        List<T> other = new ArrayList<>(all);
        Collections.shuffle(other, new Random(seed));
        return other;
    }

    private static Problem shuffled(Problem day, long seed) {
        return new Problem(
                day.date(),
                shuffled(day.blocks(), seed),
                shuffled(day.topics(), seed),
                shuffled(day.teachers(), seed),
                shuffled(day.rooms(), seed),
                shuffled(day.offerings(), seed),
                shuffled(day.students(), seed),
                shuffled(day.apart(), seed),
                shuffled(day.together(), seed),
                shuffled(day.arms(), seed),
                shuffled(day.pins(), seed),
                shuffled(day.frozen(), seed),
                shuffled(day.previous(), seed),
                shuffled(day.history(), seed),
                day.policy());
    }

    @Test
    void the_order_of_a_document_changes_nothing() {
        for (int seed = 0; seed < 40; seed++) {
            Problem day = new RandomDay(seed).problem();
            assertThat(solve(shuffled(day, seed), 1)).as("day " + seed).isEqualTo(solve(day, 1));
        }
    }

    @Test
    void the_same_seed_and_steps_make_the_same_plan_to_the_bit() {
        for (int seed = 0; seed < 40; seed++) {
            Problem day = new RandomDay(seed).problem();
            assertThat(solve(day, 9)).isEqualTo(solve(day, 9));
        }
    }

    /** Students are given each other's names; nothing else about them changes. */
    private static Problem renamed(Problem day) {
        int last = day.students().size() - 1;
        List<Student> others = new ArrayList<>();
        for (int i = 0; i <= last; i++) {
            Student student = day.students().get(i);
            others.add(MadeDay.with(student, "id", day.students().get(last - i).id()));
        }
        return new Problem(
                day.date(),
                day.blocks(),
                day.topics(),
                day.teachers(),
                day.rooms(),
                day.offerings(),
                others,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                day.policy());
    }

    @Test
    void names_do_not_move_what_a_day_is_worth() {
        double plain = 0;
        double other = 0;
        for (int seed = 0; seed < 12; seed++) {
            Problem day =
                    DayGenerator.generate(new DayGenerator.Wanted(48, 3, seed, false, Shape.USUAL));
            plain += solve(day, seed).objective().total();
            other += solve(renamed(day), seed).objective().total();
        }
        assertThat(other / plain).isCloseTo(1, within(0.02));
    }

    @Test
    void a_student_has_no_field_for_background() {
        Set<String> fields =
                Arrays.stream(Student.class.getRecordComponents())
                        .map(component -> component.getName())
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields)
                .containsExactlyInAnyOrder(
                        "id",
                        "blocks",
                        "advisers",
                        "mastered",
                        "features",
                        "readiness",
                        "gradeBand",
                        "values",
                        "choices",
                        "interests",
                        "support",
                        "conferenceOverdueDays",
                        "account",
                        "week",
                        "sameLevelDays");
    }
}
