package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * What a mark leaves of a level beside posterior.csv, which posterior.py beside it found by summing
 * over the level itself. The filter's formulas are near to it, and how near is held to here.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PosteriorTest {
    private static final List<Case> CASES = new ArrayList<>();

    /** One line of the file, and what the filter says. */
    private record Case(
            double mean,
            double variance,
            int points,
            int max,
            double chance,
            double meanAfter,
            double varianceAfter) {

        Marks marks() {
            var marks = new Marks();
            marks.see(mean, Curve.flatter(variance), points, max);
            return marks;
        }

        /** How far the filter's mean is off, in standard deviations of before. */
        double meanOff() {
            double moved = mean + variance * marks().gradient;
            return Math.abs(moved - meanAfter) / Math.sqrt(variance);
        }

        double narrowed() {
            return variance - variance * variance * marks().information;
        }

        boolean sameLevelAndScale(Case other) {
            return mean == other.mean && variance == other.variance && max == other.max;
        }
    }

    @BeforeAll
    static void read() throws IOException {
        try (var file =
                Objects.requireNonNull(PosteriorTest.class.getResourceAsStream("posterior.csv"))) {
            new String(file.readAllBytes(), StandardCharsets.US_ASCII)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(at ->
                            new Case(
                                    Double.parseDouble(at[0]),
                                    Double.parseDouble(at[1]),
                                    Integer.parseInt(at[2]),
                                    Integer.parseInt(at[3]),
                                    Double.parseDouble(at[4]),
                                    Double.parseDouble(at[5]),
                                    Double.parseDouble(at[6])))
                    .forEach(CASES::add);
        }
        assertThat(CASES).hasSize(340);
    }

    @Test
    void a_mark_moves_the_mean_to_about_where_it_is_given_the_mark() {
        for (Case one : CASES) {
            boolean graded = one.max() > 1;
            assertThat(one.meanOff())
                    .as("%s", one)
                    .isLessThan((graded ? 0.14 : 0.06) * Math.max(0.1, one.variance()));
        }
        double mean = CASES.stream().mapToDouble(one -> one.chance() * one.meanOff()).sum() / 60;
        assertThat(mean).isLessThan(0.02);
    }

    @Test
    void a_mark_narrows_the_level_as_it_does_in_the_mean_of_all_marks() {
        for (Case one : CASES) {
            double left =
                    CASES.stream()
                            .filter(one::sameLevelAndScale)
                            .mapToDouble(mark -> mark.chance() * mark.varianceAfter())
                            .sum();
            assertThat(one.narrowed()).as("%s", one).isCloseTo(left, within(0.035 * left));
        }
    }

    @Test
    void a_level_that_is_known_is_told_about_by_the_curve_itself() {
        var marks = new Marks();
        marks.see(0.4, Curve.flatter(0), 1, 1);
        double p = 1 / (1 + Math.exp(-0.4));
        assertThat(marks.gradient).isCloseTo(1 - p, within(1e-15));
        assertThat(marks.information).isCloseTo(p * (1 - p), within(1e-15));
    }

    @Test
    void more_points_always_raise_more_and_no_doubt_is_ever_used_up() {
        var marks = new Marks();
        for (double variance : new double[] {0, 0.3, 4, 1e6}) {
            for (int max : new int[] {1, 2, 7, 100, 250}) {
                double before = Double.NEGATIVE_INFINITY;
                for (int points = 0; points <= max; points++) {
                    marks.see(-0.8, Curve.flatter(variance), points, max);
                    assertThat(marks.gradient).isGreaterThanOrEqualTo(before);
                    assertThat(variance * marks.information).isBetween(0.0, 0.85);
                    before = marks.gradient;
                }
                assertThat(marks.gradient).isPositive();
                marks.see(-0.8, Curve.flatter(variance), 0, max);
                assertThat(marks.gradient).isNegative();
            }
        }
    }
}
