package org.cairnlearn.statistics.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Twenty planted results, each sentence held against the rubric of
 * docs/reference/study-sentences.md: the right one of the verdicts; the programme; the percentile
 * and the range where there is an effect to tell; why, where there is none; no jargon; one
 * sentence.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SentencesTest {
    private static final List<String> JARGON =
            List.of("significant", "p =", "p <", "null", "SD ", "confidence", "NaN", "effect size");

    record Planted(String name, Pilot pilot, Verdict verdict, String opening, boolean range) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("planted")
    void a_planted_result_gets_its_sentence(Planted planted) {
        var result = planted.pilot().atTheEnd();
        var sentence = result.sentence();
        assertThat(result.verdict()).isEqualTo(planted.verdict());
        assertThat(sentence).startsWith(planted.opening()).endsWith(".");
        assertThat(sentence.toLowerCase(java.util.Locale.ROOT))
                .contains(planted.pilot().programme.toLowerCase(java.util.Locale.ROOT));
        assertThat(sentence).doesNotContain(JARGON);
        assertThat(sentence.contains("percentile") && sentence.contains(" to "))
                .isEqualTo(planted.range());
        assertThat(sentence.indexOf(". ")).isNegative();
    }

    static List<Planted> planted() {
        List<Planted> all = new ArrayList<>();
        for (double effect : new double[] {0.3, 0.5, 0.8, 1.5}) {
            all.add(
                    planted(
                            "helped by " + effect,
                            effect,
                            300,
                            Verdict.LIKELY_HELPED,
                            "Daily reading talks likely helped:"));
        }
        for (double effect : new double[] {-0.3, -0.5, -1.2}) {
            all.add(
                    planted(
                            "hurt by " + effect,
                            effect,
                            300,
                            Verdict.LIKELY_HURT,
                            "Daily reading talks likely hurt:"));
        }
        for (int students : new int[] {600, 1200, 2400}) {
            all.add(
                    planted(
                            "nothing, " + students,
                            0,
                            students,
                            Verdict.NO_LARGE_EFFECT,
                            "Daily reading talks made no large difference either way:"));
        }
        all.addAll(unsure());
        all.addAll(more());
        all.addAll(notJudged());
        assertThat(all).hasSize(20);
        return all;
    }

    private static List<Planted> unsure() {
        List<Planted> all = new ArrayList<>();
        for (double effect : new double[] {0.17, -0.08}) {
            var unsure =
                    planted(
                            "unsure about " + effect,
                            effect,
                            320,
                            Verdict.NOT_CLEAR,
                            "It is not clear yet whether daily reading talks helped:");
            unsure.pilot().smallest = 0.25;
            unsure.pilot().seed = 15;
            all.add(unsure);
        }
        return all;
    }

    private static List<Planted> more() {
        var absence =
                planted(
                        "fewer days absent",
                        -0.5,
                        300,
                        Verdict.LIKELY_HELPED,
                        "Daily reading talks likely helped:");
        absence.pilot().higherIsBetter = false;
        var capitals =
                planted(
                        "a name in capitals",
                        0.5,
                        300,
                        Verdict.LIKELY_HELPED,
                        "PL choice likely helped:");
        capitals.pilot().programme = "PL choice";
        var changed =
                planted(
                        "changed plan",
                        0.5,
                        300,
                        Verdict.EXPLORATORY,
                        "This was not planned before, so it is a hint and no proof:");
        changed.pilot().seal = StudyPlan.SealState.CHANGED;
        return List.of(absence, capitals, changed);
    }

    private static List<Planted> notJudged() {
        var opening = "Whether daily reading talks helped can't be judged:";
        var growth = cannot("growth only", opening);
        growth.pilot().comparison = new StudyPlan.Comparison.GrowthOnly();
        var classes = cannot("two classes", opening);
        classes.pilot().classSize = 150;
        var different = cannot("different before", opening);
        different.pilot().headStart = 0.5;
        var power = cannot("too small", opening);
        power.pilot().smallest = 0.05;
        var approval = cannot("not approved", opening);
        approval.pilot().approved = false;
        return List.of(growth, classes, different, power, approval);
    }

    private static Planted cannot(String name, String opening) {
        return new Planted(name, new Pilot(), Verdict.CANNOT_BE_JUDGED, opening, false);
    }

    private static Planted planted(
            String name, double effect, int students, Verdict verdict, String opening) {
        var pilot = new Pilot();
        pilot.effect = effect;
        pilot.students = students;
        return new Planted(name, pilot, verdict, opening, true);
    }
}
