package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MasteryEvaluateTest {
    @TempDir private Path home;

    private Typed evaluate(String log, String... more) throws IOException {
        Path file = Files.writeString(home.resolve("log.csv"), log);
        var words = new java.util.ArrayList<>(List.of("mastery", "evaluate", file.toString()));
        words.addAll(List.of(more));
        return Typed.in(home, words.toArray(String[]::new));
    }

    private static JsonNode json(Typed typed) {
        return JsonMapper.shared().readTree(typed.out());
    }

    /** Forty students answer ten items twice; who is right depends on student and item. */
    private static String log() {
        var chance = new SplittableRandom(4);
        var rows = new StringBuilder("student,seq,item,skills,correct\n");
        for (int s = 1; s <= 40; s++) {
            for (int at = 0; at < 20; at++) {
                double p = ((s * 7) % 10 + (at % 10)) / 20.0;
                rows.append(
                        "%d,%d,q%d,k%d,%d%n"
                                .formatted(
                                        s, at, at % 10, at % 3, chance.nextDouble() < p ? 1 : 0));
            }
        }
        return rows.toString();
    }

    @Test
    void the_document_has_the_names_of_the_contract_in_its_order() throws IOException {
        var typed = evaluate(log(), "--json");
        assertThat(typed.err()).isEmpty();
        assertThat(typed.exitCode()).isZero();
        var document = json(typed);
        assertThat(document.propertyNames())
                .containsExactly(
                        "data",
                        "split",
                        "model",
                        "trainResponses",
                        "testResponses",
                        "testStudents",
                        "auc",
                        "aucInterval95",
                        "rmse",
                        "logLoss",
                        "accuracy",
                        "ece15",
                        "coldStartAuc3",
                        "firstAttempts",
                        "fitSeconds",
                        "totalCpuSeconds",
                        "replayPerSecond",
                        "peakMegabytes",
                        "provenance");
        assertThat(document.get("split").asString()).isEqualTo("hash");
        assertThat(document.get("trainResponses").asInt() + document.get("testResponses").asInt())
                .isEqualTo(800);
        assertThat(document.get("aucInterval95").get(0).asDouble())
                .isLessThan(document.get("auc").asDouble());
        assertThat(document.get("firstAttempts").get("responses").asInt())
                .isEqualTo(document.get("testResponses").asInt() / 2);
        assertThat(document.get("provenance").get("sha256").asString()).hasSize(64);
    }

    @Test
    void predictions_are_written_for_every_test_row_with_17_digits() throws IOException {
        Path out = home.resolve("p.csv");
        var typed = evaluate(log(), "--json", "--predictions", out.toString());
        var lines = Files.readAllLines(out);
        assertThat(lines.getFirst()).isEqualTo("student,seq,p");
        assertThat(lines).hasSize(1 + json(typed).get("testResponses").asInt());
        double loss = 0;
        var log = log().lines().toList();
        for (var line : lines.subList(1, lines.size())) {
            var cells = line.split(",");
            double p = Double.parseDouble(cells[2]);
            var row = cells[0] + "," + cells[1] + ",";
            var right = log.stream().filter(at -> at.startsWith(row)).findFirst().orElseThrow();
            loss -= Math.log(right.endsWith("1") ? p : 1 - p);
        }
        assertThat(loss / (lines.size() - 1))
                .isEqualTo(
                        json(typed).get("logLoss").asDouble(),
                        org.assertj.core.api.Assertions.within(1e-12));
    }

    @Test
    void the_source_may_say_who_tests() throws IOException {
        var log =
                """
                student,seq,skills,correct,split
                ada,0,add,1,train
                ada,1,add,0,train
                ben,0,add,1,test
                """;
        var document = json(evaluate(log, "--json"));
        assertThat(document.get("split").asString()).isEqualTo("src");
        assertThat(document.get("testResponses").asInt()).isEqualTo(1);
        assertThat(document.get("auc").isNull()).isTrue();
        assertThat(document.get("logLoss").asDouble()).isPositive();
        assertThat(evaluate(log, "--split", "hash", "--json").exitCode()).isZero();
    }

    @Test
    void without_that_word_of_the_source_the_split_src_is_refused() throws IOException {
        var typed = evaluate(log(), "--split", "src", "--json");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(json(typed).get("problems").get(0).get("code").asString())
                .isEqualTo("responses.no-split");
    }

    @Test
    void a_log_that_breaks_a_rule_is_refused_whole_with_line_and_column() throws IOException {
        var typed =
                evaluate(
                        """
                        student,seq,skills,t,correct,mood
                        ada,0,add,0,1,calm
                        ada,0,add,1,1,calm
                        ada,2,add,NaN,1,calm
                        ada,1,add,9,7,calm
                        """,
                        "--json");
        assertThat(typed.exitCode()).isEqualTo(3);
        var problems = json(typed).get("problems");
        assertThat(problems)
                .extracting(one -> one.get("code").asString())
                .contains(
                        "responses.unknown-column",
                        "responses.duplicate",
                        "responses.not-finite",
                        "responses.not-0-or-1");
        assertThat(typed.out()).doesNotContain("calm", "NaN,");
    }

    @Test
    void only_the_first_hundred_problems_are_told() throws IOException {
        var log = new StringBuilder("student,seq,skills,correct\n");
        IntStream.range(0, 300).forEach(at -> log.append("ada,").append(at).append(",add,x\n"));
        var typed = evaluate(log.toString(), "--json");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(json(typed).get("problems")).hasSize(100);
    }

    @Test
    void an_empty_log_and_one_without_rows_are_refused() throws IOException {
        assertThat(evaluate("", "--json").exitCode()).isEqualTo(3);
        var typed = evaluate("student,seq,skills,correct\n", "--json");
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(json(typed).get("problems").get(0).get("code").asString())
                .isEqualTo("responses.no-rows");
    }

    @Test
    void one_student_and_only_right_answers_give_null_and_never_NaN() throws IOException {
        for (var name : List.of("1", "6")) { // of these, 6 tests and 1 trains
            var log = "student,seq,skills,correct\n%s,0,add,1\n%s,1,,1\n".formatted(name, name);
            var typed = evaluate(log, "--json");
            assertThat(typed.exitCode()).isZero();
            assertThat(json(typed).get("auc").isNull()).isTrue();
            assertThat(typed.out()).doesNotContain("NaN");
            assertThat(evaluate(log).out())
                    .containsPattern("area under the curve +-\\R")
                    .contains(name.equals("1") ? "Nobody tests" : "all right or all wrong")
                    .doesNotContain("NaN", "null");
        }
    }

    @Test
    void a_report_for_people_comes_with_the_same_for_machines() throws IOException {
        var groups = new StringBuilder("student,group\n");
        for (int s = 1; s <= 40; s++) {
            groups.append("%d,%s%n".formatted(s, s % 2 == 0 ? "even <b>" : "odd"));
        }
        Path of = Files.writeString(home.resolve("groups.csv"), groups.toString());
        Path page = home.resolve("report.html");
        var typed = evaluate(log(), "--report", page.toString(), "--groups", of.toString());
        assertThat(typed.exitCode()).isZero();
        assertThat(Files.readString(page))
                .startsWith("<!doctype html>")
                .contains("Do predicted shares come true?", "even &lt;b&gt;", "</html>")
                .doesNotContain("<b>", "NaN", "http");
        var document = JsonMapper.shared().readTree(Files.readString(home.resolve("report.json")));
        assertThat(document.get("reliability").get("bins").size()).isPositive();
        assertThat(document.get("groups")).hasSize(2);
        assertThat(document.get("groups").get(0).get("accuracy").isNull())
                .as("so few students are named with their number only")
                .isTrue();
    }

    @Test
    void groups_that_cannot_be_read_are_refused() throws IOException {
        Path of = Files.writeString(home.resolve("groups.csv"), "student,group\n1,\n");
        var typed =
                evaluate(
                        log(),
                        "--json",
                        "--report",
                        home.resolve("r.html").toString(),
                        "--groups",
                        of.toString());
        assertThat(typed.exitCode()).isEqualTo(3);
        assertThat(json(typed).get("problems")).isNotEmpty();
    }
}
