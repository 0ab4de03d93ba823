package org.cairnlearn.planner.day.solve;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.cairnlearn.planner.day.Budget;
import org.cairnlearn.planner.day.DayPlanner;
import org.cairnlearn.planner.day.Listener;
import org.cairnlearn.planner.day.Plan;
import org.cairnlearn.planner.day.Problem;
import org.cairnlearn.planner.day.Verdict;
import org.cairnlearn.planner.day.Workers;
import org.cairnlearn.planner.day.check.Checker;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DaySolverTest {
    private static Problem day(int students, long seed, Shape shape) {
        return DayGenerator.generate(new DayGenerator.Wanted(students, 4, seed, true, shape));
    }

    private static Verdict judged(Problem problem, Plan plan) {
        Verdict verdict = Checker.check(problem, plan);
        assertThat(verdict.objective()).isEqualTo(plan.objective());
        assertThat(plan.objective().total()).isLessThanOrEqualTo(plan.certificate().bound());
        assertThat(verdict.unnamed()).isEmpty();
        return verdict;
    }

    @Test
    void usual_days_break_no_rule_after_any_number_of_steps() {
        for (long steps : List.of(0L, 40L, 900L)) {
            Problem problem = day(90, steps + 1, Shape.USUAL);

            Plan plan = DayPlanner.solve(problem, Budget.of(steps, 1), Listener.PATIENT);

            assertThat(judged(problem, plan).broken()).isEmpty();
        }
    }

    @Test
    void days_of_every_shape_keep_or_name_every_rule() {
        for (Shape shape :
                List.of(Shape.TIGHT, Shape.FEW_CONFERENCES, Shape.MANY_CONFERENCES, Shape.RULES)) {
            Problem problem = day(80, 3, shape);

            judged(problem, DayPlanner.solve(problem, Budget.of(800, 1), Listener.PATIENT));
        }
    }

    @Test
    void the_plan_depends_on_how_many_searches_there_are_and_not_on_how_they_run() {
        Problem problem = day(60, 5, Shape.USUAL);
        Budget three = new Budget(1500, 1, 3);
        Workers backwards =
                work -> {
                    List<Runnable> turned = new ArrayList<>(work);
                    Collections.reverse(turned);
                    turned.forEach(Runnable::run);
                };

        Plan one = DayPlanner.solve(problem, three, Listener.PATIENT);
        Plan other = DayPlanner.solve(problem, three, Listener.PATIENT, backwards);

        assertThat(other).isEqualTo(one);
    }

    @Test
    void a_plan_that_is_made_twice_is_the_same() {
        Problem problem = day(60, 6, Shape.RULES);

        Plan one = DayPlanner.solve(problem, Budget.of(600, 4), Listener.PATIENT);

        assertThat(DayPlanner.solve(problem, Budget.of(600, 4), Listener.PATIENT)).isEqualTo(one);
    }

    @Test
    void whoever_stops_the_search_has_a_plan() {
        Problem problem = day(90, 7, Shape.USUAL);

        Plan plan = DayPlanner.solve(problem, Budget.of(1_000_000, 1), progress -> false);

        assertThat(judged(problem, plan).broken()).isEmpty();
    }
}
