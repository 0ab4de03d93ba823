package org.cairnlearn.school.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.cairnlearn.learner.CompetencyKey;
import org.cairnlearn.learner.Curriculum;
import org.cairnlearn.learner.Decision;
import org.cairnlearn.learner.Estimate;
import org.cairnlearn.learner.ItemKey;
import org.cairnlearn.learner.Learner;
import org.cairnlearn.learner.Observation;
import org.cairnlearn.learner.Parameters;
import org.cairnlearn.learner.Score;
import org.cairnlearn.learner.StudentState;
import org.cairnlearn.learner.WorkLog;
import org.cairnlearn.learner.responses.Role;
import org.cairnlearn.learner.responses.Split;
import org.cairnlearn.learner.statespace.StateSpace;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SimulatedSchool;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Students who learn by another process than the model's (traces that fade, slips, lucky guesses,
 * weeks of good and bad teaching): do the intervals hold what they truly know, and is "mastered"
 * true?
 */
@Tag("all")
class SimulatedTruthTest {
    private static final double NINETY = 1.6448536269514722;

    private static SimulatedSchool school;
    private static Map<String, List<Observation>> work;
    private static Parameters fitted;

    @BeforeAll
    static void simulateAndFit() {
        school = HarborSchool.simulate(new SchoolSeed(3, LocalDate.of(2026, 10, 20), 600));
        work = work(school);
        var log = new WorkLog();
        work.forEach(log::add);
        var responses = log.build();
        int[] train = Split.hash(responses).students(Role.TRAIN, Role.VALIDATION);
        fitted = Parameters.of("fitted", StateSpace.fit(responses, train));
    }

    @Test
    void a_fitted_model_covers_the_truth_and_says_mastered_truly() {
        var found = read(fitted);
        assertThat(found.covered()).isGreaterThan(0.80);
        assertThat(found.mastered()).isGreaterThan(100);
        assertThat(found.falseShare()).isLessThan(0.05);
    }

    @Test
    void the_untrained_one_covers_less_and_says_mastered_as_truly() {
        var found = read(Parameters.standard());
        assertThat(found.covered()).isBetween(0.6, 0.8);
        assertThat(found.mastered()).isGreaterThan(100);
        assertThat(found.falseShare()).isLessThan(0.05);
    }

    /** What came of reading every level of students whom no fit has seen. */
    private record Found(int levels, int inside, int mastered, int mistaken) {
        double covered() {
            return (double) inside / levels;
        }

        double falseShare() {
            return (double) mistaken / mastered;
        }
    }

    private static Found read(Parameters parameters) {
        var states = new HashMap<String, StudentState>();
        int levels = 0;
        int inside = 0;
        int mastered = 0;
        int mistaken = 0;
        var at = school.seed().today().atStartOfDay(ZoneOffset.UTC).toInstant();
        for (var truth : school.truth()) {
            var own = work.get(truth.student().value());
            if (own == null || !tests(truth.student().value())) {
                continue;
            }
            var state =
                    states.computeIfAbsent(
                            truth.student().value(), _ -> Learner.replay(parameters, own));
            var key = new CompetencyKey(truth.competency().value());
            var estimate = Learner.estimate(parameters, state, Curriculum.none(), key, at);
            if (estimate.evidence() >= 5) {
                levels++;
                inside += holds(parameters, estimate, truth.probability()) ? 1 : 0;
                if (estimate.decision() == Decision.MASTERED) {
                    mastered++;
                    mistaken += truth.probability() < parameters.cut().target() ? 1 : 0;
                }
            }
        }
        return new Found(levels, inside, mastered, mistaken);
    }

    private static boolean tests(String student) {
        var crc = new java.util.zip.CRC32();
        crc.update(student.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return crc.getValue() % 5 == 0;
    }

    private static boolean holds(Parameters parameters, Estimate estimate, double truth) {
        double reach = NINETY * estimate.logit().standardDeviation();
        double mean = estimate.logit().mean();
        return truth >= share(parameters, mean - reach) && truth <= share(parameters, mean + reach);
    }

    private static double share(Parameters parameters, double level) {
        double stretch = Math.sqrt(1 + Math.PI * parameters.model().poolVariance() / 8);
        return 1 / (1 + Math.exp(-level / stretch));
    }

    private static Map<String, List<Observation>> work(SimulatedSchool school) {
        var work = new LinkedHashMap<String, List<Observation>>();
        for (var response : school.log().responses()) {
            var weights = new HashMap<CompetencyKey, Double>();
            response.item()
                    .skills()
                    .forEach(skill -> weights.put(new CompetencyKey(skill.value()), 1.0));
            work.computeIfAbsent(response.student().value(), _ -> new ArrayList<>())
                    .add(
                            new Observation(
                                    school.log().at(response),
                                    weights,
                                    new ItemKey(response.item().id()),
                                    new Score(response.score().points(), response.score().max())));
        }
        return work;
    }
}
