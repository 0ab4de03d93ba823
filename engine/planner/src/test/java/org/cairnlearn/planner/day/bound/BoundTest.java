package org.cairnlearn.planner.day.bound;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.cairnlearn.planner.day.search.DaySearch;
import org.cairnlearn.planner.day.search.Effort;
import org.cairnlearn.planner.day.search.Instance;
import org.cairnlearn.planner.day.search.Pairs;
import org.cairnlearn.planner.day.search.Schools;
import org.cairnlearn.planner.day.search.Solution;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class BoundTest {
    @Test
    void any_prices_bound_every_plan() {
        Instance day = Schools.day(80, 2);
        DayModel model = new DayModel(day, KeptRules.nothing(day).form(day, false));
        DualBound bound = new DualBound(model, null);
        Solution plan = DaySearch.search(day, 1, Effort.steps(2000));
        Random random = new Random(1);
        for (int i = 0; i < 50; i++) {
            double[] prices = random.doubles(model.programme.rows(), -0.1, 0.6).toArray();

            assertThat(bound.at(prices)).isGreaterThanOrEqualTo(plan.objective());
        }
    }

    @Test
    void more_steps_never_make_it_worse_and_soon_it_stays() {
        DayBound bound = new DayBound(Schools.day(120, 3));

        long rough = bound.improve(Effort.steps(400));
        long good = bound.improve(Effort.steps(4000));
        long better = bound.improve(Effort.steps(8000));

        assertThat(good).isLessThanOrEqualTo(rough);
        assertThat(better).isLessThanOrEqualTo(good);
        assertThat((double) good / better).isLessThan(1.0005);
    }

    @Test
    void with_company_inside_it_lies_between_the_plan_and_the_bound_without() {
        Instance day = Schools.companions(80, 5);
        long without = new DayBound(day).improve(Effort.steps(6000));
        GroupBound groups = new GroupBound(day, without, KeptRules.nothing(day));

        long inside = groups.improve(Effort.steps(60));

        Solution plan = DaySearch.search(day, 1, Effort.steps(3000));
        assertThat(inside).isLessThan(without);
        assertThat(plan.objective()).isLessThanOrEqualTo(inside);
    }

    /** The programme is solved to two parts in a thousand; the bound itself is exact. */
    @Test
    void the_bound_is_not_below_the_programme_over_known_groups_nor_that_below_the_plan() {
        for (int seed = 1; seed <= 3; seed++) {
            Instance day = Schools.companions(80, seed);
            Solution plan = DaySearch.search(day, 1, Effort.steps(3000));
            GroupBound groups = new GroupBound(day, Long.MAX_VALUE, KeptRules.nothing(day));
            groups.include(plan);

            long bound = groups.improve(Effort.steps(60));
            double master = groups.master(3000);

            assertThat(bound).isGreaterThanOrEqualTo(plan.objective());
            assertThat((double) bound).isGreaterThan(master * 0.998);
            assertThat(master).isGreaterThan(plan.objective() * 0.998);
        }
    }

    @Test
    void the_dearest_group_is_found_as_by_trying_all() {
        Random random = new Random(3);
        for (int round = 0; round < 40; round++) {
            int n = 9;
            Pairs pairs = new Pairs(n);
            for (int s = 1; s < n; s++) {
                for (int q = 0; q < s; q++) {
                    pairs.add(s, q, random.nextInt(3) == 0 ? random.nextInt(60) : 0);
                }
            }
            long[] price = random.longs(n, 1, 100).sorted().map(p -> 101 - p).toArray();
            GroupPricing pricing = new GroupPricing(pairs, 1, 4, n);

            pricing.price(IntStream.range(0, n).toArray(), price);

            assertThat(pricing.bestWorth).isEqualTo(best(pairs, price, 4));
            assertThat(pricing.bound).isEqualTo(pricing.bestWorth);
        }
    }

    private static long best(Pairs pairs, long[] price, int most) {
        long best = 0;
        for (int set = 0; set < 1 << price.length; set++) {
            if (Integer.bitCount(set) <= most) {
                best = Math.max(best, worth(pairs, price, set));
            }
        }
        return best;
    }

    private static long worth(Pairs pairs, long[] price, int set) {
        long worth = 0;
        for (int s = 0; s < price.length; s++) {
            for (int q = 0; q < s && (set >> s & 1) != 0; q++) {
                worth -= (set >> q & 1) != 0 ? pairs.cost(s, q) : 0;
            }
            worth += (set >> s & 1) != 0 ? price[s] : 0;
        }
        return worth;
    }
}
