package org.cairnlearn.learner.statespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.cairnlearn.learner.responses.MadeUp;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Symmetric positive definite systems, beside the multiplication that they undo. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class LinearTest {
    private static double[][] copy(double[][] h) {
        return Arrays.stream(h).map(double[]::clone).toArray(double[][]::new);
    }

    /** A product with its own transpose, so that it is positive definite. */
    private static double[][] any(int n, SplittableRandom chance) {
        double[][] h = new double[n][n];
        for (int column = 0; column <= n; column++) {
            double[] v = new double[n];
            Arrays.setAll(v, j -> MadeUp.gauss(chance));
            for (int j = 0; j < n; j++) {
                for (int k = 0; k < n; k++) {
                    h[j][k] += v[j] * v[k] + (j == k ? 0.1 : 0);
                }
            }
        }
        return h;
    }

    @Test
    void a_solution_times_the_matrix_is_the_right_side() {
        var chance = new SplittableRandom(1);
        for (int n = 1; n <= 6; n++) {
            double[][] h = any(n, chance);
            double[] right = new double[n];
            Arrays.setAll(right, j -> MadeUp.gauss(chance));
            double[] x = Linear.solve(copy(h), right);
            for (int j = 0; j < n; j++) {
                double product = 0;
                for (int k = 0; k < n; k++) {
                    product += h[j][k] * x[k];
                }
                assertThat(product).isCloseTo(right[j], within(1e-9));
            }
        }
    }

    @Test
    void only_the_lower_triangle_is_read_and_numbers_beyond_the_matrix_stay() {
        double[][] h = {{4, Double.NaN}, {2, 5}};
        Linear.factorise(h);
        assertThat(h[0][0]).isEqualTo(2);
        assertThat(h[1][0]).isEqualTo(1);
        assertThat(h[1][1]).isEqualTo(2);
        double[] into = {0, 0, 7};
        Linear.solve(h, new double[] {8, 8, 9}, into);
        assertThat(into).containsExactly(1.5, 1, 7);
    }

    @Test
    void what_is_not_quite_positive_definite_gives_numbers_and_never_NaN() {
        double[] x = Linear.solve(new double[][] {{1, 0}, {1, 1}}, new double[] {1, 1});
        assertThat(x).doesNotContain(Double.NaN);
        assertThat(x[0] + x[1]).isCloseTo(1, within(1e-6));
    }
}
