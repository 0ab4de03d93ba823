package org.cairnlearn.school.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.SplittableRandom;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A draw that is repeated until it is balanced, from the roster to the answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RerandomiseTest {
    private static final LocalDate AFTER = LocalDate.of(2027, 7, 1);
    private static final int STUDENTS = 200;

    @TempDir private Path folder;

    @Test
    void a_draw_is_repeated_until_the_groups_are_alike() throws IOException {
        var once = designed(PLAN.replace(RULE, ""));
        var again = designed(PLAN);
        assertThat(apart(once)).isGreaterThan(0.01);
        assertThat(apart(again)).isLessThanOrEqualTo(0.01);
        assertThat(again.get("drawAttempt").asInt()).isGreaterThan(1);
        assertThat(again.get("drawSeal")).isEqualTo(once.get("drawSeal"));
        assertThat(designed(PLAN)).isEqualTo(again);
    }

    @Test
    void a_balance_that_no_draw_has_and_a_roster_without_the_measure_are_refused()
            throws IOException {
        var never = refusedDesign(PLAN, "id,pre\na,1\nb,2\nc,3\nd,50\n");
        assertThat(never.code()).isEqualTo("draw.unbalanced");
        var missing = refusedDesign(PLAN, roster().replace("pre", "before"));
        assertThat(missing.column()).isEqualTo("pre");
    }

    @Test
    void p_value_and_range_are_those_of_the_draws_that_would_have_been_kept() throws IOException {
        var document = done(sealed(PLAN), data(0.5));
        assertThat(document.get("verdict").asString()).isEqualTo("likely_helped");
        var primary = document.at("/values/outcomes/0");
        assertThat(primary.at("/points/low").asDouble()).isPositive();
        // The same question, asked of an analysis step that does nothing else.
        var none = done(sealed(PLAN), data(0.1)).at("/values/outcomes/0");
        var step = done(STEP, data(0.1)).at("/values/test");
        assertThat(none.at("/effect/estimate").asDouble())
                .isEqualTo(step.get("statistic").asDouble());
        assertThat(none.at("/test/p").asDouble())
                .isCloseTo(
                        step.get("pTwoSided").asDouble(),
                        org.assertj.core.data.Offset.offset(0.03));
        assertThat(none.at("/test/p").asDouble() > 0.05)
                .isEqualTo(none.at("/points/low").asDouble() < 0);
        var model = done(sealed(PLAN.replace(RULE, "")), data(0.1)).at("/values/outcomes/0");
        assertThat(none.at("/test/p")).isNotEqualTo(model.at("/test/p"));
    }

    @Test
    void the_script_repeats_the_draws_and_fits_no_model() throws IOException {
        var answer = (StudyAnswer.Done) analyze(sealed(PLAN), data(0.5));
        assertThat(answer.script())
                .contains("`rerandomise` = list(`covariates` = c(\"pre\"), `atMost` = 0.01)")
                .contains("redrawn <- function")
                .doesNotContain("by_model <- function");
        assertThat(answer.html()).contains("drawn until balanced");
    }

    @Test
    void groups_that_the_draw_would_not_have_kept_are_not_judged() throws IOException {
        var other = data(0.5).replaceFirst("(?m)^s0,([01]),[^,]*,", "s0,$1,90,");
        var document = done(sealed(PLAN), other);
        assertThat(document.get("verdict").asString()).isEqualTo("cannot_be_judged");
        assertThat(document.at("/refusals/0/code").asString()).isEqualTo("study.rerandomise");
    }

    @Test
    void without_a_draw_of_two_groups_it_is_refused() throws IOException {
        var growth = PLAN.replace("\"drawn\"", "\"growthOnly\"");
        assertThat(refusedDesign(growth, roster()).code()).isEqualTo("plan.rerandomise");
        var four = PLAN.replace("\"individual\"", "\"factorial\"");
        assertThat(refusedDesign(four, roster()).pointer()).isEqualTo("/study/rerandomise");
        var answer = analyze(growth, data(0));
        assertThat(((StudyAnswer.Refused) answer).problems().getFirst().code())
                .isEqualTo("plan.rerandomise");
    }

    private static double apart(ObjectNode designed) {
        double[] sums = new double[2];
        double[] counts = new double[2];
        double all = 0;
        double squares = 0;
        for (int i = 0; i < STUDENTS; i++) {
            int arm = designed.at("/draw/s" + i).asInt();
            sums[arm] += pre(i);
            counts[arm]++;
            all += pre(i) / STUDENTS;
        }
        for (int i = 0; i < STUDENTS; i++) {
            squares += (pre(i) - all) * (pre(i) - all);
        }
        return Math.abs(sums[1] / counts[1] - sums[0] / counts[0])
                / Math.sqrt(squares / (STUDENTS - 1));
    }

    private static double pre(int student) {
        return Math.round(1000 * new SplittableRandom(student).nextGaussian()) / 1000.0;
    }

    private static String roster() {
        var text = new StringBuilder("id,pre\n");
        for (int i = 0; i < STUDENTS; i++) {
            text.append("s%d,%s%n".formatted(i, pre(i)));
        }
        return text.toString();
    }

    private String data(double effect) throws IOException {
        var draw = designed(PLAN);
        var chance = new SplittableRandom(8);
        var text = new StringBuilder("id,treat,pre,score\n");
        for (int i = 0; i < STUDENTS; i++) {
            int treat = draw.at("/draw/s" + i).asInt();
            double score = effect * treat + 0.7 * pre(i) + 0.7 * chance.nextGaussian();
            text.append("s%d,%d,%s,%.4f%n".formatted(i, treat, pre(i), score));
        }
        return text.toString();
    }

    private ObjectNode designed(String plan) throws IOException {
        return ((StudyAnswer.Designed) design(plan, roster())).document();
    }

    private Problem refusedDesign(String plan, String roster) throws IOException {
        return ((StudyAnswer.Refused) design(plan, roster)).problems().getFirst();
    }

    private StudyAnswer design(String plan, String roster) throws IOException {
        return StudyDesk.design(write("plan.json", plan), Map.of("", write("roster.csv", roster)));
    }

    private ObjectNode done(String plan, String data) throws IOException {
        return ((StudyAnswer.Done) analyze(plan, data)).document();
    }

    private StudyAnswer analyze(String plan, String data) throws IOException {
        return StudyDesk.analyze(
                write("plan.json", plan), Map.of("", write("data.csv", data)), AFTER);
    }

    private String sealed(String plan) throws IOException {
        var seal = designed(plan).get("sha256").asString();
        return plan.replace(
                "\"seed\"",
                "\"seal\": {\"sha256\": \"%s\", \"on\": \"2026-08-30\"}, \"seed\"".formatted(seal));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private static final String RULE =
            ", \"rerandomise\": {\"covariates\": [\"pre\"], \"atMost\": 0.01}";

    private static final String PLAN =
            """
            {
              "schema": "cairn-study-plan/1", "purpose": "study",
              "study": {
                "question": "Do daily reading talks help?", "programme": "Daily reading talks",
                "comparison": "drawn",
                "design": {"kind": "individual", "students": 200, "explained": 0.4},
                "treat": "treat", "id": "id", "outcomes": [{"column": "score"}],
                "smallestEffect": 0.4, "covariates": ["pre"],
                "start": "2026-09-01", "stop": "2027-06-15",
                "approvals": [{"role": "principal", "on": "2026-08-20"}],
                "legalBasis": "school improvement; families were told by letter",
                "seed": "harbor-2026"%s
              }
            }
            """
                    .formatted(RULE);

    private static final String STEP =
            """
            {
              "schema": "cairn-study-plan/1", "purpose": "reanalysis",
              "steps": [{"name": "test", "kind": "randomisation", "outcome": "score",
                "treat": "treat", "draws": 10000%s}]
            }
            """
                    .formatted(", \"keptWhen\": {\"columns\": [\"pre\"], \"most\": 0.01}");
}
