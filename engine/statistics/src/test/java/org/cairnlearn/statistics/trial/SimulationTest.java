package org.cairnlearn.statistics.trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The formulas of power, held against experiments that are made up and analysed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SimulationTest {
    private static final int RUNS = 800;
    private static final Design.Explained SOME = new Design.Explained(0.4, 0.5);
    private static final Design.Allocation EVEN = new Design.Allocation(0.5, 0);

    @ParameterizedTest
    @MethodSource("designs")
    void made_up_experiments_find_the_smallest_effect_as_often_as_the_formula_says(Design design) {
        double smallest = Power.of(design).smallest(0.8, 0.05);
        var found = Power.simulate(design, smallest, RUNS, 3);
        assertThat(found.power()).isCloseTo(0.8, within(0.05));
        assertThat(found.error()).isCloseTo(Math.sqrt(0.8 * 0.2 / RUNS), within(0.003));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void without_an_effect_they_seldom_find_one(Design design) {
        double found = Power.simulate(design, 0, RUNS, 4).power();
        assertThat(found).isCloseTo(0.05, within(3 * Math.sqrt(0.05 * 0.95 / RUNS)));
    }

    static List<Design> designs() {
        var classes = new Design.Clusters(20, 15, 0.15);
        return List.of(
                new Design.Individual(120, 0.4, new Design.Allocation(0.4, 0)),
                new Design.BlockedIndividual(12, 10, 0.4, EVEN),
                new Design.Clustered(classes, SOME, EVEN),
                new Design.BlockedClusters(
                        12,
                        new Design.Clusters(4, 15, 0.1),
                        new Design.Between(0.1, 0.3, 0),
                        SOME,
                        EVEN),
                new Design.Paired(classes, SOME),
                new Design.SteppedWedge(new Design.Clusters(16, 20, 0.1), 5),
                new Design.Factorial(new Design.Clusters(32, 15, 0.1), SOME, 2),
                new Design.WithinStudent(40, 20, 0.3, 0.5));
    }
}
