package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;

import org.cairnlearn.planner.day.check.Checker;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BruteForceTest {
    private static final int DAYS = 50;

    @Test
    void on_tiny_days_the_plan_is_the_best_there_is_and_the_bound_is_not_below_it() {
        for (int seed = 0; seed < DAYS; seed++) {
            Problem day = TinyDay.of(seed);
            Plan plan = DayPlanner.solve(day, Budget.of(2_000, 1), Listener.PATIENT);
            long best = BruteForce.best(day);
            assertThat(Checker.check(day, plan).unnamed()).as("day " + seed).isEmpty();
            if (best == BruteForce.NO_PLAN) {
                assertThat(plan.unmet()).as("day " + seed).isNotEmpty();
                continue;
            }
            assertThat(plan.unmet()).as("day " + seed).isEmpty();
            assertThat(plan.objective().total()).as("day " + seed).isEqualTo(best);
            assertThat(plan.certificate().bound()).as("day " + seed).isGreaterThanOrEqualTo(best);
        }
    }
}
