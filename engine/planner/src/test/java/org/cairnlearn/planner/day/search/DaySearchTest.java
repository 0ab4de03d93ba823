package org.cairnlearn.planner.day.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.cairnlearn.planner.day.bound.DayBound;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DaySearchTest {
    /** Trying all plans of a day takes a quarter of a second: once for every test here. */
    private static final Map<Long, Long> BEST = new ConcurrentHashMap<>();

    private static long best(long seed) {
        return BEST.computeIfAbsent(seed, tiny -> TinyDays.best(TinyDays.day(tiny)));
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 17, 160, 3000})
    void a_plan_keeps_every_limit_after_any_number_of_steps(long steps) {
        for (long seed = 1; seed <= 3; seed++) {
            for (Instance day : List.of(Schools.day(80, seed), Schools.companions(80, seed))) {
                Solution plan = DaySearch.search(day, seed, Effort.steps(steps));

                assertThat(plan.objective()).isEqualTo(Audit.recount(day, plan));
            }
        }
    }

    @Test
    void more_steps_make_a_better_plan() {
        Instance day = Schools.day(120, 7);

        long first = DaySearch.first(day, 1).objective();
        long later = DaySearch.search(day, 1, Effort.steps(4000)).objective();

        assertThat(later).isGreaterThan(first);
    }

    @Test
    void the_same_seed_and_steps_give_the_same_plan() {
        Instance day = Schools.companions(80, 3);

        Solution one = DaySearch.search(day, 5, Effort.steps(2000));
        Solution two = DaySearch.search(day, 5, Effort.steps(2000));

        assertThat(two.place).isEqualTo(one.place);
        assertThat(two.seat).isEqualTo(one.seat);
        assertThat(two.hosted).isEqualTo(one.hosted);
    }

    @Test
    void a_search_that_is_stopped_has_a_plan() {
        Instance day = Schools.day(80, 2);
        List<Long> asked = new ArrayList<>();

        Solution plan =
                DaySearch.search(
                        day,
                        1,
                        steps -> {
                            asked.add(steps);
                            return asked.size() < 5 ? 0.1 : 1;
                        });

        long atStop = asked.get(4);
        assertThat(asked.subList(4, asked.size())).as("no step after it").containsOnly(atStop);
        assertThat(plan.objective()).isEqualTo(Audit.recount(day, plan));
    }

    @Test
    @Tag("all")
    void on_tiny_days_the_best_of_all_plans_is_found() {
        for (long seed = 1; seed <= 60; seed++) {
            Instance day = TinyDays.day(seed);

            Solution plan = DaySearch.search(day, 1, Effort.steps(6000));

            assertThat(plan.objective()).as("seed " + seed).isEqualTo(Audit.recount(day, plan));
            assertThat(plan.objective()).as("seed " + seed).isEqualTo(best(seed));
        }
    }

    @Tag("sample")
    @Test
    void no_plan_of_some_tiny_days_is_worth_more_than_the_bound() {
        noneIsWorthMore(15);
    }

    @Tag("all")
    @Test
    void no_plan_of_many_tiny_days_is_worth_more_than_the_bound() {
        noneIsWorthMore(60);
    }

    private static void noneIsWorthMore(int days) {
        for (long seed = 1; seed <= days; seed++) {
            Instance tiny = TinyDays.day(seed);
            long bound = new DayBound(tiny).improve(Effort.steps(400));

            assertThat(best(seed)).as("seed " + seed).isLessThanOrEqualTo(bound);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void the_plan_of_a_school_comes_near_the_bound(long seed) {
        Instance day = Schools.day(80, seed);
        long bound = new DayBound(day).improve(Effort.steps(4000));
        long found = DaySearch.search(day, 1, Effort.steps(3000)).objective();

        assertThat(found).isLessThanOrEqualTo(bound);
        assertThat((double) found).isGreaterThan(0.95 * bound);
    }
}
