package org.cairnlearn.statistics.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.cairnlearn.statistics.Columns;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class JointTestTest {
    private static final int RUNS = 300;
    private static final List<String> TERMS = List.of("class size", "hours", "age");

    @Test
    void of_one_term_it_is_the_t_test() {
        var model = nothing(new SplittableRandom(1));
        var fit = LinearModels.fit(model, Robust.CR2).coefficients();
        var wald = LinearModels.wald(model, List.of("hours"));
        double t = fit.test().t().get("hours");
        assertThat(wald.f()).isCloseTo(t * t, within(1e-9));
        assertThat(wald.df2()).isCloseTo(fit.df().get("hours"), within(1e-9));
        assertThat(wald.p()).isCloseTo(fit.p().get("hours"), within(1e-9));
    }

    @Test
    void degrees_of_freedom_are_chosen_apart_from_the_errors() {
        var model = nothing(new SplittableRandom(1));
        var plain = LinearModels.fit(model, Robust.CR1S).coefficients();
        var chosen = LinearModels.fit(model, Robust.CR1S, Freedom.SATTERTHWAITE).coefficients();
        assertThat(plain.df().get("hours")).isEqualTo(19);
        assertThat(chosen.df().get("hours")).isBetween(1.0, 18.9);
        assertThat(chosen.se().get("hours")).isEqualTo(plain.se().get("hours"));
    }

    @Test
    void of_three_terms_it_finds_nothing_where_nothing_is_with_few_clusters_too() {
        var chance = new SplittableRandom(4);
        int found = 0;
        for (int run = 0; run < RUNS; run++) {
            found += LinearModels.wald(nothing(chance), TERMS).p() <= 0.05 ? 1 : 0;
        }
        assertThat(found / (double) RUNS).isBetween(0.005, 0.075);
    }

    /** Twenty classes of eight, two columns of the class and one of the student, no effect. */
    private static LinearModel nothing(SplittableRandom chance) {
        int n = 160;
        var x = new double[3][n];
        var y = new double[n];
        List<String> classes = new ArrayList<>();
        double own = 0;
        double hours = 0;
        for (int row = 0; row < n; row++) {
            if (row % 8 == 0) {
                own = chance.nextGaussian();
                hours = chance.nextGaussian();
            }
            x[0][row] = row / 8 % 3 == 0 ? 1 : 0;
            x[1][row] = hours;
            x[2][row] = chance.nextGaussian();
            y[row] = own + chance.nextGaussian();
            classes.add("class " + row / 8);
        }
        var design =
                new Columns(TERMS, List.of(Numbers.of(x[0]), Numbers.of(x[1]), Numbers.of(x[2])));
        return LinearModel.of(Numbers.of(y), design.withIntercept(n), Groups.of(classes));
    }
}
