package org.cairnlearn.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DrawTest {
    private final Roster roster =
            new Roster(
                    IntStream.range(0, 40)
                            .mapToObj(i -> new Roster.Unit("s" + i, "class " + i / 10))
                            .toList());

    @Test
    void each_block_is_halved_and_anyone_gets_the_same_draw_from_the_same_seed() {
        var draw = Draw.of(roster, 2, "harbor");
        for (int block = 0; block < 4; block++) {
            int from = block * 10;
            assertThat(IntStream.range(from, from + 10).map(i -> draw.arms().get("s" + i)).sum())
                    .isEqualTo(5);
        }
        var turned = new ArrayList<>(roster.units());
        Collections.reverse(turned);
        assertThat(Draw.of(new Roster(turned), 2, "harbor").arms())
                .containsExactlyInAnyOrderEntriesOf(draw.arms());
        assertThat(Draw.seal(new Roster(turned), "harbor")).isEqualTo(draw.seal());
        assertThat(Draw.of(roster, 2, "other").arms()).isNotEqualTo(draw.arms());
        assertThat(Draw.seal(roster, "other")).isNotEqualTo(draw.seal());
    }

    @Test
    void pairs_steps_and_combinations_of_strategies_are_dealt_evenly() {
        for (int arms : new int[] {2, 4, 5, 8}) {
            var counts = new int[arms];
            Draw.of(roster, arms, "x").arms().values().forEach(arm -> counts[arm]++);
            assertThat(IntStream.of(counts).max().orElse(0) - IntStream.of(counts).min().orElse(0))
                    .isLessThanOrEqualTo(4);
        }
        assertThat(Draw.strategies(5, 3)).containsExactly(true, false, true);
    }

    @Test
    void items_of_a_student_are_drawn_with_the_share_that_was_planned() {
        long on =
                IntStream.range(0, 4000)
                        .filter(i -> Draw.item("x", "s" + i / 100, "item " + i, 0.4))
                        .count();
        assertThat(on).isBetween(1500L, 1700L);
    }

    @Test
    void a_draw_repeated_until_it_is_balanced_says_which_attempt_it_is() {
        var draw =
                Draw.until(
                        roster,
                        2,
                        "x",
                        arms -> arms.get("s0") == 1 && arms.get("s1") == 1 && arms.get("s2") == 1);
        assertThat(draw.attempt()).isGreaterThan(1);
        assertThat(draw.arms().get("s2")).isEqualTo(1);
    }

    @Test
    void a_draw_that_was_repeated_is_tested_against_draws_that_would_have_been_kept() {
        var y = Numbers.of(1, 2, 3, 4, 5, 6, 7, 8);
        var treat = Numbers.of(0, 0, 0, 0, 1, 1, 1, 1);
        var experiment = new Experiment(y, treat, Groups.single(8));
        var draws = new Randomisation.MonteCarlo(500, 3);
        var every = Randomisation.testKept(experiment, draws, draw -> true);
        var kept = Randomisation.testKept(experiment, draws, draw -> draw.get(7) == 1);
        assertThat(kept.draws()).isEqualTo(500);
        assertThat(kept.pOneSided()).isGreaterThan(every.pOneSided());
    }

    @Test
    void an_id_that_stands_twice_is_refused() {
        var unit = new Roster.Unit("s1", "a");
        assertThatThrownBy(() -> new Roster(List.of(unit, unit)))
                .isInstanceOf(CannotEstimate.class);
    }

    @Test
    void beyond_a_million_draws_a_sample_comes_with_its_error() {
        int n = 40;
        var y = new double[n];
        var treat = new double[n];
        for (int i = 0; i < n; i++) {
            treat[i] = i % 2;
            y[i] = i % 7 + 0.1 * treat[i];
        }
        var test =
                Randomisation.test(
                        new Experiment(Numbers.of(y), Numbers.of(treat), Groups.single(n)),
                        new Randomisation.MonteCarlo(2000, 1));
        assertThat(test.draws()).isEqualTo(2000);
        assertThat(test.error()).isPositive();
        assertThat(test.pTwoSided()).isBetween(0.5, 1.0);
    }

    @Test
    void a_formula_for_power_agrees_with_simulated_experiments() {
        var design =
                new Design.Clustered(
                        new Design.Clusters(20, 15, 0.15),
                        new Design.Explained(0, 0),
                        new Design.Allocation(0.5, 0));
        double effect = Power.of(design).smallest(0.8, 0.05);
        var simulated = Power.simulate(design, effect, 400, 3);
        assertThat(simulated.power())
                .isBetween(0.8 - 4 * simulated.error(), 0.8 + 4 * simulated.error());
    }
}
