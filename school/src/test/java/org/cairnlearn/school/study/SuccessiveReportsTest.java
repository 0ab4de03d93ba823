package org.cairnlearn.school.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Two reports of one study must not tell by their difference about few students. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SuccessiveReportsTest {
    private static final LocalDate AFTER = LocalDate.of(2027, 7, 1);

    @TempDir private Path folder;

    @Test
    void the_same_report_may_be_made_again() throws IOException {
        var first = report(PLAN, data(400));
        assertThat(first.document().at("/values/outcomes")).isNotEmpty();
        var again = report(PLAN, data(400));
        assertThat(again.document()).isEqualTo(first.document());
        assertThat(again.html()).isEqualTo(first.html());
    }

    @Test
    void when_one_student_leaves_the_verdict_stays_and_the_numbers_go() throws IOException {
        var first = report(PLAN, data(400)).document();
        var second = report(PLAN.replace("[]", "[\"s7\"]"), data(400));
        assertThat(second.document().get("verdict")).isEqualTo(first.get("verdict"));
        assertThat(second.document().at("/refusals/0/code").asString())
                .isEqualTo("study.difference");
        assertThat(second.document().get("values").isEmpty()).isTrue();
        assertThat(second.document().get("students").isNull()).isTrue();
        assertThat(second.html()).contains("an earlier report told about nearly the same students");
    }

    @Test
    void a_score_that_was_corrected_counts_as_another_student() throws IOException {
        report(PLAN, data(400));
        var corrected = data(400).replaceFirst("(?m)^(s9,1,c0,[^,]*,)[^,]*", "$10.5");
        assertThat(report(PLAN, corrected).document().get("values").isEmpty()).isTrue();
    }

    @Test
    void where_only_a_subgroup_changed_by_few_its_column_is_not_told_again() throws IOException {
        report(PLAN, data(400));
        // Twelve of each group are others now, but of one sex and group fewer than ten.
        var changed = data(400);
        for (int i = 0; i < 24; i++) {
            changed = changed.replaceFirst("(?m)^(s%d,[01],c0,[^,]*,)[^,]*".formatted(i), "$10.25");
        }
        var document = report(PLAN, changed).document();
        assertThat(document.at("/values/outcomes")).isNotEmpty();
        assertThat(document.at("/refusals/0/code").asString()).isEqualTo("study.difference");
        for (var subgroup : document.at("/values/subgroups")) {
            assertThat(subgroup.get("points").isNull()).isTrue();
            assertThat(subgroup.get("finding").isNull()).isTrue();
        }
    }

    @Test
    void ten_students_more_may_be_told() throws IOException {
        report(PLAN, data(400));
        var document = report(PLAN, data(480)).document();
        assertThat(document.get("refusals").isEmpty()).isTrue();
        assertThat(document.at("/values/subgroups/0/points").isNumber()).isTrue();
    }

    @Test
    void the_list_holds_no_student_and_a_file_that_is_none_is_refused() throws IOException {
        report(PLAN, data(400));
        var list = Files.readString(folder.resolve("list.json"));
        assertThat(list).contains("cairn-reports/1").doesNotContain("s7", "0.25");
        Files.writeString(folder.resolve("list.json"), "[]");
        var answer = analyze(PLAN, data(400));
        assertThat(((StudyAnswer.Refused) answer).problems().getFirst().code())
                .isEqualTo("reports.file");
    }

    private StudyAnswer.Done report(String plan, String data) throws IOException {
        return (StudyAnswer.Done) analyze(plan, data);
    }

    private StudyAnswer analyze(String plan, String data) throws IOException {
        return StudyDesk.analyze(
                write("plan.json", sealed(plan)),
                Map.of("", write("data.csv", data)),
                AFTER,
                Optional.of(folder.resolve("list.json")));
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String sealed(String plan) throws IOException {
        ObjectNode designed =
                ((StudyAnswer.Designed) StudyDesk.design(write("plan.json", plan), Map.of()))
                        .document();
        return plan.replace(
                "\"seed\"",
                "\"seal\": {\"sha256\": \"%s\", \"on\": \"2026-08-30\"}, \"seed\""
                        .formatted(designed.get("sha256").asString()));
    }

    private static String data(int students) {
        var chance = new SplittableRandom(3);
        var text = new StringBuilder("id,treat,class,pre,score,sex\n");
        for (int i = 0; i < students; i++) {
            double pre = chance.nextGaussian();
            double score = 0.5 * (i % 2) + 0.7 * pre + 0.7 * chance.nextGaussian();
            text.append(
                    "s%d,%d,c%d,%.4f,%.4f,%s%n"
                            .formatted(i, i % 2, i / 40, pre, score, i % 4 < 2 ? "f" : "m"));
        }
        return text.toString();
    }

    private static final String PLAN =
            """
            {
              "schema": "cairn-study-plan/1", "purpose": "study",
              "study": {
                "question": "Do daily reading talks help?", "programme": "Daily reading talks",
                "comparison": "drawn",
                "design": {"kind": "individual", "students": 400, "explained": 0.4},
                "treat": "treat", "id": "id", "block": "class",
                "outcomes": [{"column": "score"}],
                "smallestEffect": 0.4, "covariates": ["pre"],
                "subgroups": [{"column": "sex"}],
                "start": "2026-09-01", "stop": "2027-06-15",
                "approvals": [{"role": "principal", "on": "2026-08-20"}],
                "legalBasis": "school improvement; families were told by letter",
                "optOuts": [], "seed": "harbor-2026"
              }
            }
            """;
}
