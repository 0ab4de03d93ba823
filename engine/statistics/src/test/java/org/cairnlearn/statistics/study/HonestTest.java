package org.cairnlearn.statistics.study;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/**
 * The whole workflow under a user who tries everything; 2,000 runs are in ./cairn bench statistics.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HonestTest {
    private static final int RUNS = 60;

    @Test
    void a_programme_that_does_nothing_is_seldom_called_one_that_does() {
        int fooled = 0;
        for (int run = 0; run < RUNS; run++) {
            var pilot = new Pilot();
            pilot.seed = 1000 + run;
            pilot.effect = 0;
            pilot.students = 240;
            pilot.moreOutcomes = 9;
            boolean claimed = false;
            for (int month = 1; month <= 9; month++) {
                claimed |= claims(pilot.on(Pilot.START.plusMonths(month)));
            }
            fooled += claimed ? 1 : 0;
        }
        double share = fooled / (double) RUNS;
        assertThat(share).isLessThanOrEqualTo(0.05 + 2 * Math.sqrt(0.05 * 0.95 / RUNS));
    }

    @Test
    void an_interval_holds_the_true_effect_about_as_often_as_it_says() {
        int held = 0;
        for (int run = 0; run < 2 * RUNS; run++) {
            var pilot = new Pilot();
            pilot.seed = 5000 + run;
            pilot.effect = 0.3;
            pilot.students = 200;
            pilot.classSize = 10;
            var effect = pilot.atTheEnd().evidence().orElseThrow().outcomes().getFirst().effect();
            double reach =
                    org.cairnlearn.statistics.numeric.Tails.tQuantile(0.975, effect.df())
                            * effect.se();
            held += Math.abs(effect.estimate() - 0.3) <= reach ? 1 : 0;
        }
        assertThat(held / (2.0 * RUNS)).isBetween(0.89, 1.0);
    }

    private static boolean claims(StudyResult result) {
        return result.evidence().stream()
                .flatMap(evidence -> evidence.outcomes().stream())
                .anyMatch(finding -> finding.test().adjusted() <= 0.05);
    }
}
