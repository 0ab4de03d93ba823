package org.cairnlearn.planner.day;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.cairnlearn.planner.day.check.Checker;
import org.cairnlearn.planner.day.generate.DayGenerator;
import org.cairnlearn.planner.day.generate.Shape;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("all")
@DisplayNameGeneration(ReplaceUnderscores.class)
class ManySolvesTest {
    private static final List<Shape> SHAPES =
            List.of(
                    Shape.USUAL,
                    Shape.TIGHT,
                    Shape.FEW_CONFERENCES,
                    Shape.MANY_CONFERENCES,
                    Shape.RULES);

    @Test
    void a_thousand_days_of_all_shapes_and_sizes_break_no_rule_that_they_do_not_name() {
        SplittableRandom random = new SplittableRandom(20_261_126);
        for (int i = 0; i < 1000; i++) {
            Problem problem =
                    i % 2 == 0
                            ? new RandomDay(100_000 + i).problem()
                            : DayGenerator.generate(
                                    new DayGenerator.Wanted(
                                            2 + random.nextInt(120),
                                            1 + random.nextInt(7),
                                            random.nextLong(),
                                            random.nextBoolean(),
                                            SHAPES.get(random.nextInt(SHAPES.size()))));
            Plan plan =
                    DayPlanner.solve(problem, Budget.of(random.nextInt(300), i), Listener.PATIENT);

            Verdict verdict = Checker.check(problem, plan);

            assertThat(verdict.unnamed()).as("day " + i).isEmpty();
            assertThat(plan.unmet()).as("day " + i).allMatch(one -> isBroken(one, verdict));
            assertThat(plan.objective()).as("day " + i).isEqualTo(verdict.objective());
            assertThat(plan.objective().total())
                    .as("day " + i)
                    .isLessThanOrEqualTo(plan.certificate().bound());
        }
    }

    /** A plan names no rule that it keeps. */
    private static boolean isBroken(Unmet unmet, Verdict verdict) {
        return verdict.broken().stream().anyMatch(one -> one.rule() == unmet.rule());
    }
}
