package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.cairnlearn.planner.day.check.Checker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DayPlannerTest {
    private static final int DAYS = 60;

    private static Plan solve(Problem problem) {
        return DayPlanner.solve(problem, Budget.of(500, 1), Listener.PATIENT);
    }

    private static void assertSound(Problem problem, Plan plan, String about) {
        Verdict verdict = Checker.check(problem, plan);
        assertThat(verdict.unnamed()).as(about).isEmpty();
        assertThat(plan.objective()).as(about).isEqualTo(verdict.objective());
        assertThat(plan.objective().total())
                .as(about)
                .isLessThanOrEqualTo(plan.certificate().bound());
    }

    @Test
    void whatever_the_day_every_rule_is_kept_or_named() {
        for (int seed = 0; seed < DAYS; seed++) {
            Problem problem = new RandomDay(seed).problem();
            assertSound(problem, solve(problem), "day " + seed);
        }
    }

    @Test
    void whatever_the_day_a_re_plan_in_the_middle_of_it_is_sound_too() {
        for (int seed = 0; seed < DAYS; seed++) {
            RandomDay day = new RandomDay(seed);
            Plan before = solve(day.problem());
            String first = day.problem().blocks().getFirst().id().value();
            List<Session> begun =
                    before.sessions().stream()
                            .filter(session -> session.block().value().equals(first))
                            .toList();
            Problem now = day.problem(begun, before.sessions());
            assertSound(now, solve(now), "day " + seed);
        }
    }

    @Test
    void an_hour_is_for_a_lesson_or_for_talks_and_the_bound_counts_one_of_both() {
        for (int overdue : new int[] {4, 9}) {
            MadeDay day =
                    new MadeDay(1)
                            .topic("halves")
                            .teacher("Ruiz", "halves")
                            .offering("halves-TL", Kind.TL, "halves", 1, 4);
            for (String student : List.of("Ada", "Ben", "Cem", "Dee")) {
                day.student(student, "own 100, halves-TL 300");
                day.change(student, one -> MadeDay.with(one, "conferenceOverdueDays", overdue));
            }
            long lesson = 4 * 300;
            long talks = 4 * 100 + 3L * 5 * overdue * overdue;
            Plan plan = solve(day.problem());
            assertThat(plan.certificate().bound())
                    .isGreaterThanOrEqualTo(plan.objective().total())
                    .isBetween(Math.max(lesson, talks), Math.max(lesson, talks) + 10);
        }
    }
}
