package org.cairnlearn.learner.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.cairnlearn.learner.responses.MadeUp;
import org.cairnlearn.learner.responses.Responses;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** The intervals beside a bootstrap that draws whole students and measures what it has drawn. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class BootstrapTest {
    private static final Responses LOG = MadeUp.school(new MadeUp.Size(20, 15, 3, 10), 4);
    private static final double[] P = predictions();
    private static final Scored ALL =
            Scored.of(LOG, P, IntStream.range(0, LOG.students()).toArray(), row -> true);

    /** Somewhat right, and so coarse that there are ties. */
    private static double[] predictions() {
        var chance = new SplittableRandom(6);
        return IntStream.range(0, LOG.rows())
                .mapToDouble(row -> (chance.nextInt(14) + (LOG.right(row) ? 5 : 1)) / 19.0)
                .toArray();
    }

    /** The rows of students drawn with replacement, one draw after the other. */
    private static List<List<Integer>> draws(int many, long seed) {
        var chance = new SplittableRandom(seed);
        var draws = new ArrayList<List<Integer>>();
        for (int d = 0; d < many; d++) {
            var rows = new ArrayList<Integer>();
            for (int s = 0; s < LOG.students(); s++) {
                int drawn = chance.nextInt(LOG.students());
                IntStream.range(LOG.firstRow(drawn), LOG.endRow(drawn)).forEach(rows::add);
            }
            draws.add(rows);
        }
        return draws;
    }

    private static void holds(
            Accuracy.Interval interval,
            List<List<Integer>> draws,
            ToDoubleFunction<List<Integer>> measure) {
        double[] sorted = draws.stream().mapToDouble(measure).sorted().toArray();
        int last = sorted.length - 1;
        assertThat(interval.low()).isCloseTo(sorted[(int) Math.round(last * 0.025)], within(1e-12));
        assertThat(interval.high())
                .isCloseTo(sorted[(int) Math.round(last * 0.975)], within(1e-12));
    }

    @Test
    void the_interval_of_the_area_is_that_of_a_thousand_draws() {
        holds(Accuracy.aucInterval(ALL, 11), draws(1000, 11), BootstrapTest::area);
    }

    /** Pair by pair. */
    private static double area(List<Integer> rows) {
        double above = 0;
        double pairs = 0;
        for (int a : rows) {
            for (int b : rows) {
                if (LOG.right(a) && !LOG.right(b)) {
                    above += P[a] > P[b] ? 1 : P[a] == P[b] ? 0.5 : 0;
                    pairs++;
                }
            }
        }
        return above / pairs;
    }

    @Test
    void the_intervals_of_log_loss_calibration_and_bins_are_those_of_four_hundred_draws() {
        var found = Reliability.of(ALL, 5);
        var draws = draws(400, 5);
        holds(found.logLoss(), draws, BootstrapTest::loss);
        holds(found.ece15(), draws, BootstrapTest::calibration);
        assertThat(found.bins()).hasSizeGreaterThan(10);
        int answers = 0;
        for (var bin : found.bins()) {
            var in =
                    IntStream.range(0, P.length)
                            .filter(row -> P[row] >= bin.from() && P[row] < bin.to())
                            .boxed()
                            .toList();
            assertThat(bin.responses()).isEqualTo(in.size());
            assertThat(bin.right()).isCloseTo(share(in), within(1e-12));
            assertThat(bin.predicted())
                    .isCloseTo(
                            in.stream().mapToDouble(row -> P[row]).average().orElseThrow(),
                            within(1e-12));
            assertThat(bin.to() - bin.from()).isCloseTo(1.0 / 15, within(1e-12));
            holds(
                    bin.interval(),
                    draws,
                    rows -> share(rows.stream().filter(in::contains).toList()));
            answers += bin.responses();
        }
        assertThat(answers).isEqualTo(LOG.rows());
    }

    /** A half where there is nothing to tell. */
    private static double share(List<Integer> rows) {
        return rows.stream().mapToDouble(row -> LOG.right(row) ? 1 : 0).average().orElse(0.5);
    }

    private static double loss(List<Integer> rows) {
        return rows.stream()
                .mapToDouble(row -> -Math.log(LOG.right(row) ? P[row] : 1 - P[row]))
                .average()
                .orElseThrow();
    }

    private static double calibration(List<Integer> rows) {
        double[] off = new double[15];
        rows.forEach(row -> off[(int) (15 * P[row])] += P[row] - (LOG.right(row) ? 1 : 0));
        return Arrays.stream(off).map(Math::abs).sum() / rows.size();
    }

    @Test
    void the_middle_of_draws_leaves_out_a_fortieth_on_either_side() {
        double[] draws = IntStream.rangeClosed(0, 400).mapToDouble(d -> 400 - d).toArray();
        assertThat(Accuracy.middle(draws)).isEqualTo(new Accuracy.Interval(10, 390));
    }

    @Test
    void only_rows_that_pass_are_scored_and_only_students_who_have_some_are_counted() {
        var some = new int[] {3, 7, 9};
        var scored =
                Scored.of(
                        LOG,
                        P,
                        some,
                        row -> row % 2 == 0 && (row < LOG.firstRow(7) || row >= LOG.endRow(7)));
        var rows =
                IntStream.of(3, 9)
                        .flatMap(s -> IntStream.range(LOG.firstRow(s), LOG.endRow(s)))
                        .filter(row -> row % 2 == 0)
                        .toArray();
        assertThat(scored.students()).isEqualTo(2);
        assertThat(scored.responses()).isEqualTo(rows.length);
        assertThat(scored.probability)
                .isEqualTo(Arrays.stream(rows).mapToDouble(row -> P[row]).toArray());
        for (int at = 0; at < rows.length; at++) {
            assertThat(scored.right[at]).isEqualTo(LOG.right(rows[at]));
            assertThat(scored.student[at]).isEqualTo(rows[at] < LOG.endRow(3) ? 0 : 1);
        }
    }

    @Test
    void predictions_on_the_edges_of_all_bins_are_counted() {
        var log = MadeUp.oneStudent("1100");
        double[] p = {1, 0.5, 0, 0.5};
        var scored = Scored.of(log, p, new int[] {0}, row -> true);
        assertThat(Accuracy.of(scored).ece15()).isZero();
        assertThat(Accuracy.of(scored).accuracy()).isEqualTo(0.75);
        assertThat(Reliability.of(scored, 1).bins())
                .extracting(Reliability.Bin::from)
                .containsExactly(0.0, 7.0 / 15, 14.0 / 15);
    }
}
