package org.cairnlearn.simulation.learning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ChanceTest {
    @Test
    void a_stream_repeats_itself_and_differs_from_others() {
        assertThat(draws(1, "items")).isEqualTo(draws(1, "items"));
        assertThat(draws(1, "items")).doesNotContainAnyElementsOf(draws(2, "items"));
        assertThat(draws(1, "items")).doesNotContainAnyElementsOf(draws(1, "names"));
    }

    @Test
    void a_bell_has_mean_0_and_deviation_1() {
        var chance = Chance.of(4, "bell");
        double[] draws = DoubleStream.generate(chance::bell).limit(100_000).toArray();
        double mean = DoubleStream.of(draws).average().orElseThrow();
        double square = DoubleStream.of(draws).map(x -> x * x).average().orElseThrow();
        assertThat(mean).isCloseTo(0, within(0.02));
        assertThat(square).isCloseTo(1, within(0.03));
    }

    @Test
    void every_number_below_the_bound_comes_up_and_no_other() {
        var chance = Chance.of(4, "below");
        assertThat(IntStream.range(0, 500).mapToObj(_ -> chance.below(6)).toList())
                .containsOnly(0, 1, 2, 3, 4, 5);
    }

    @Test
    void shuffling_loses_nobody_and_changes_the_order() {
        List<Integer> places = IntStream.range(0, 50).boxed().toList();
        List<Integer> mixed = Chance.of(4, "shuffle").shuffled(places);
        assertThat(mixed).containsExactlyInAnyOrderElementsOf(places).isNotEqualTo(places);
    }

    private static List<Double> draws(long seed, String stream) {
        var chance = Chance.of(seed, stream);
        return DoubleStream.generate(chance::unit).limit(20).boxed().toList();
    }
}
