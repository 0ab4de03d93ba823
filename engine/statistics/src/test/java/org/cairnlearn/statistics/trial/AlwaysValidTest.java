package org.cairnlearn.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.cairnlearn.statistics.CannotEstimate;
import org.cairnlearn.statistics.Groups;
import org.cairnlearn.statistics.Numbers;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Somebody looks after every item. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AlwaysValidTest {
    private static final int RUNS = 400;
    private static final AlwaysValid.Rule RULE = new AlwaysValid.Rule(0.5, 0.2);

    @Test
    void who_looks_after_every_item_is_seldom_told_of_an_effect_that_is_not_there() {
        int fooled = 0;
        int plain = 0;
        for (int run = 0; run < RUNS; run++) {
            var path = AlwaysValid.path(items(800, 0, run), RULE);
            fooled += path.getLast().p() <= 0.05 ? 1 : 0;
            plain +=
                    path.stream().anyMatch(look -> Math.abs(look.estimate()) > 1.96 * look.se())
                            ? 1
                            : 0;
        }
        assertThat(fooled / (double) RUNS)
                .isLessThanOrEqualTo(0.05 + 2 * Math.sqrt(0.05 * 0.95 / RUNS));
        // An ordinary p value would have fooled them several times as often.
        assertThat(plain).isGreaterThan(RUNS / 5);
    }

    @Test
    void all_ranges_together_hold_the_effect() {
        int held = 0;
        for (int run = 0; run < RUNS; run++) {
            held +=
                    AlwaysValid.path(items(800, 0.3, run), RULE).stream()
                                    .allMatch(look -> look.low() <= 0.3 && look.high() >= 0.3)
                            ? 1
                            : 0;
        }
        assertThat(held / (double) RUNS).isGreaterThan(0.93);
    }

    @Test
    void an_effect_is_found_in_the_end_and_p_only_falls() {
        var path = AlwaysValid.path(items(2000, 0.3, 1), RULE);
        assertThat(path.getLast().p()).isLessThan(0.01);
        assertThat(path.getLast().estimate()).isCloseTo(0.3, within(0.15));
        assertThat(path.getLast().low()).isPositive();
        for (int k = 1; k < path.size(); k++) {
            assertThat(path.get(k).p()).isLessThanOrEqualTo(path.get(k - 1).p());
        }
    }

    @Test
    void too_few_items_and_one_value_only_are_refused() {
        assertThatThrownBy(() -> AlwaysValid.of(items(49, 0, 1), RULE))
                .isInstanceOf(CannotEstimate.class);
        var items = items(60, 0, 1);
        var same = new AlwaysValid.Items(Numbers.repeat(1, 60), items.treat(), items.students());
        assertThatThrownBy(() -> AlwaysValid.of(same, RULE)).isInstanceOf(CannotEstimate.class);
    }

    /** Twenty students who differ. */
    private static AlwaysValid.Items items(int count, double effect, long seed) {
        var chance = new SplittableRandom(seed);
        var able = new double[20];
        java.util.Arrays.setAll(able, student -> chance.nextGaussian());
        var treat = new double[count];
        var y = new double[count];
        var students = new String[count];
        for (int k = 0; k < count; k++) {
            int student = chance.nextInt(20);
            treat[k] = chance.nextBoolean() ? 1 : 0;
            y[k] = able[student] + chance.nextGaussian() + effect * treat[k];
            students[k] = "s" + student;
        }
        return new AlwaysValid.Items(
                Numbers.of(y), Numbers.of(treat), Groups.of(java.util.List.of(students)));
    }
}
