package org.cairnlearn.statistics.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Matching held against looking at every possibility. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MatchingTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void optimal_pairs_have_the_least_distance_of_all(long seed) {
        var score = score(9, seed);
        var treat = treat(9, 4);
        var pairs = Optimal.pairs(treat, new Distance.Score(score));
        double total = pairs.pairs().stream().mapToDouble(Pairs.Pair::distance).sum();
        assertThat(total).isCloseTo(best(score, 0, 0), org.assertj.core.data.Offset.offset(1e-9));
        assertThat(pairs.matched()).isEqualTo(4);
    }

    /** Treated are rows 0 … 3, used controls a bit each. */
    private static double best(Numbers score, int treated, int used) {
        if (treated == 4) {
            return 0;
        }
        double best = Double.POSITIVE_INFINITY;
        for (int c = 4; c < score.size(); c++) {
            if ((used & 1 << c) == 0) {
                best =
                        Math.min(
                                best,
                                Math.abs(score.get(treated) - score.get(c))
                                        + best(score, treated + 1, used | 1 << c));
            }
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void full_matching_leaves_nobody_out_and_has_the_least_distance_of_all(long seed) {
        var score = score(8, seed);
        var treat = treat(8, 3);
        var full = Optimal.full(treat, new Distance.Score(score));
        assertThat(full.weights().treated()).isEqualTo(3);
        assertThat(full.weights().controls()).isEqualTo(5);
        assertThat(full.distance())
                .isCloseTo(cover(score), org.assertj.core.data.Offset.offset(1e-9));
    }

    /** The cheapest set of pairs that touches everybody. */
    private static double cover(Numbers score) {
        double best = Double.POSITIVE_INFINITY;
        for (int edges = 0; edges < 1 << 15; edges++) {
            int touched = 0;
            double total = 0;
            for (int e = 0; e < 15; e++) {
                if ((edges & 1 << e) != 0) {
                    touched |= 1 << e / 5 | 1 << 3 + e % 5;
                    total += Math.abs(score.get(e / 5) - score.get(3 + e % 5));
                }
            }
            best = touched == 255 ? Math.min(best, total) : best;
        }
        return best;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void greedy_neighbours_are_those_that_looking_at_everybody_finds(long seed) {
        int n = 300;
        var score = score(n, seed);
        var treat = treat(n, 100);
        double caliper = 0.1 * Math.sqrt(score.variance());
        var pairs =
                Nearest.match(
                        treat,
                        new Distance.Score(score),
                        Groups.single(n),
                        new Nearest.Rules(0.1, 1, false, Nearest.Order.LARGEST));
        var used = new boolean[n];
        var order =
                IntStream.range(0, 100)
                        .boxed()
                        .sorted((a, b) -> Double.compare(score.get(b), score.get(a)))
                        .toList();
        int matched = 0;
        for (int row : order) {
            int nearest = -1;
            for (int c = 100; c < n; c++) {
                double apart = Math.abs(score.get(row) - score.get(c));
                if (!used[c]
                        && apart <= caliper
                        && (nearest < 0 || apart < Math.abs(score.get(row) - score.get(nearest)))) {
                    nearest = c;
                }
            }
            if (nearest >= 0) {
                used[nearest] = true;
                matched++;
                assertThat(pairs.pairs())
                        .anyMatch(pair -> pair.treated() == row && used[pair.control()]);
            }
        }
        assertThat(pairs.matched()).isEqualTo(matched);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void entropy_weights_make_the_means_equal(long seed) {
        int n = 200;
        var treat = treat(n, 60);
        var x = new Columns(List.of("a", "b"), List.of(score(n, seed), score(n, seed + 50)));
        var balance = EntropyBalance.of(treat, x);
        assertThat(Balance.of(x, treat, balance.weights()).rows())
                .allMatch(row -> Math.abs(row.after()) < 1e-5);
        var apart = x.get("a").map(value -> value + 0);
        var far = new double[n];
        Arrays.setAll(far, row -> row < 60 ? 100 : apart.get(row));
        assertThatThrownBy(() ->
                        EntropyBalance.of(
                                treat, new Columns(List.of("far"), List.of(Numbers.of(far)))))
                .isInstanceOf(CannotEstimate.class);
    }

    private static Numbers score(int n, long seed) {
        return Numbers.of(new SplittableRandom(seed).doubles(n).toArray());
    }

    private static Numbers treat(int n, int treated) {
        return Numbers.of(
                IntStream.range(0, n).mapToDouble(row -> row < treated ? 1 : 0).toArray());
    }
}
