package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MasteryExplainTest {
    @TempDir private static Path home;
    private static Path log;
    private static Path model;

    @BeforeAll
    static void fitOnce() throws IOException {
        log = Files.writeString(home.resolve("log.csv"), String.join("\n", rows()) + "\n");
        model = fitted("state-space");
        fitted("bkt");
        fitted("bkt-forgets");
    }

    private static Path fitted(String kind) {
        var file = file(kind);
        var typed =
                Typed.in(
                        home,
                        "mastery",
                        "fit",
                        log.toString(),
                        "--model",
                        kind,
                        "-o",
                        file.toString(),
                        "--json");
        assertThat(typed.exitCode()).isZero();
        assertThat(JsonMapper.shared().readTree(typed.out()).get("model").asString())
                .isEqualTo(kind);
        return file;
    }

    private static Path file(String kind) {
        return home.resolve(kind + ".json");
    }

    /** Sixty students practise three skills with many items on many days. */
    private static List<String> rows() {
        var chance = new SplittableRandom(11);
        var rows = new ArrayList<String>();
        rows.add("student,seq,item,skills,t,correct");
        for (int s = 1; s <= 60; s++) {
            for (int at = 0; at < 24; at++) {
                double p = 0.2 + 0.6 * ((s * 7) % 10) / 10.0 + at * 0.005;
                rows.add(
                        "%d,%d,q%d,k%d,%d,%d"
                                .formatted(
                                        s,
                                        at,
                                        chance.nextInt(30),
                                        at % 3,
                                        at * 40_000,
                                        chance.nextDouble() < p ? 1 : 0));
            }
        }
        return rows;
    }

    private static JsonNode explain(String kind, Path of, String student) {
        return JsonMapper.shared().readTree(said(kind, of, student, "--json"));
    }

    private static String said(String kind, Path of, String student, String... more) {
        var words =
                new ArrayList<>(
                        List.of(
                                "mastery",
                                "explain",
                                "--model",
                                file(kind).toString(),
                                "--log",
                                of.toString(),
                                "--student",
                                student,
                                "--competency",
                                "k1"));
        words.addAll(List.of(more));
        var typed = Typed.in(home, words.toArray(String[]::new));
        assertThat(typed.exitCode()).isZero();
        return typed.out();
    }

    @Test
    void people_read_the_parts_and_why_nothing_is_called_mastered() {
        assertThat(said("state-space", log, "17"))
                .startsWith("Level ")
                .contains("standard deviation", "prior", "evidence", "answer 1, ", "next item: q")
                .contains("This model calls nothing mastered");
        assertThat(said("bkt-forgets", log, "17"))
                .contains("log-odds of knowing it", "learning", "decay")
                .doesNotContain("calls nothing mastered", "null");
    }

    @ParameterizedTest
    @ValueSource(strings = {"state-space", "bkt", "bkt-forgets"})
    void the_parts_sum_to_the_level(String kind) {
        for (var student : List.of("1", "17", "60")) {
            var document = explain(kind, log, student);
            double sum =
                    StreamSupport.stream(document.get("contributions").spliterator(), false)
                            .mapToDouble(part -> part.get("logit").asDouble())
                            .sum();
            assertThat(sum)
                    .isCloseTo(document.get("estimate").get("logit").asDouble(), within(1e-9));
            var items = kind.equals("state-space");
            assertThat(document.get("estimate").get("sd").isNull()).isEqualTo(!items);
            assertThat(document.get("state").asString())
                    .isIn("MASTERED", "NOT_YET", "NEED_EVIDENCE");
            assertThat(document.get("next").get("item").asString("none"))
                    .startsWith(items ? "q" : "none");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state-space", "bkt", "bkt-forgets"})
    void without_the_weightiest_answer_the_level_is_what_was_said(String kind) throws IOException {
        var all = explain(kind, log, "17");
        var weightiest =
                StreamSupport.stream(all.get("contributions").spliterator(), false)
                        .filter(part -> part.has("without"))
                        .max(
                                Comparator.comparingDouble(
                                        part -> Math.abs(part.get("logit").asDouble())))
                        .orElseThrow();
        String row = "17," + weightiest.get("ref").asString() + ",";
        String shorter =
                Files.readAllLines(log).stream()
                        .filter(line -> !line.startsWith(row))
                        .collect(Collectors.joining("\n", "", "\n"));
        var without = explain(kind, Files.writeString(home.resolve("shorter.csv"), shorter), "17");
        assertThat(without.get("estimate").get("logit").asDouble())
                .isEqualTo(weightiest.get("without").asDouble());
        if (kind.equals("state-space")) {
            double moved =
                    all.get("estimate").get("logit").asDouble()
                            - weightiest.get("without").asDouble();
            double said =
                    StreamSupport.stream(all.get("contributions").spliterator(), false)
                            .filter(part -> part.get("ref").equals(weightiest.get("ref")))
                            .mapToDouble(part -> part.get("logit").asDouble())
                            .sum();
            assertThat(moved).isCloseTo(said, within(0.5 * Math.abs(said)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"state-space", "bkt"})
    void a_model_says_which_answers_it_comes_from_and_how(String kind) throws IOException {
        var document = JsonMapper.shared().readTree(Files.readString(file(kind)));
        assertThat(document.get("kind").asString()).isEqualTo(kind);
        var provenance = document.get("provenance");
        assertThat(provenance.get("sha256").asString()).hasSize(64);
        assertThat(provenance.get("rows").asInt()).isEqualTo(60 * 24);
        assertThat(provenance.get("students").asInt()).isEqualTo(60);
        assertThat(provenance.get("seconds").get(0).asDouble()).isZero();
        assertThat(provenance.get("seconds").get(1).asDouble()).isEqualTo(23 * 40_000);
        assertThat(provenance.get("split").asString()).isEqualTo("hash");
        assertThat(provenance.get("everyone").asBoolean()).isFalse();
        assertThat(provenance.get("seed").isNumber()).isTrue();
        assertThat(provenance.get("version").asString())
                .isEqualTo(document.get("version").asString())
                .startsWith(kind);
    }

    @Test
    void a_stored_model_is_measured_like_the_one_that_was_just_fitted() {
        var given =
                Typed.in(
                        home,
                        "mastery",
                        "evaluate",
                        log.toString(),
                        "--fitted",
                        model.toString(),
                        "--json");
        var fitted = Typed.in(home, "mastery", "evaluate", log.toString(), "--json");
        for (var measure : List.of("auc", "logLoss", "rmse", "ece15", "coldStartAuc3")) {
            assertThat(JsonMapper.shared().readTree(given.out()).get(measure))
                    .as(measure)
                    .isEqualTo(JsonMapper.shared().readTree(fitted.out()).get(measure));
        }
    }

    @Test
    void a_tracing_model_is_stored_and_measured_too() {
        var given =
                Typed.in(
                        home,
                        "mastery",
                        "evaluate",
                        log.toString(),
                        "--fitted",
                        file("bkt").toString(),
                        "--json");
        var document = JsonMapper.shared().readTree(given.out());
        assertThat(document.get("model").asString()).isEqualTo("bkt");
        assertThat(document.get("logLoss").asDouble()).isPositive();
    }

    @Test
    void what_is_no_model_and_whom_the_log_does_not_know_is_told() throws IOException {
        var nothing = Files.writeString(home.resolve("nothing.json"), "{}");
        var typed =
                Typed.in(
                        home,
                        "mastery",
                        "evaluate",
                        log.toString(),
                        "--fitted",
                        nothing.toString(),
                        "--json");
        assertThat(typed.exitCode()).isEqualTo(3);
        var unknown =
                Typed.in(
                        home,
                        "mastery",
                        "explain",
                        "--model",
                        model.toString(),
                        "--log",
                        log.toString(),
                        "--student",
                        "nobody",
                        "--competency",
                        "k1");
        assertThat(unknown.exitCode()).isEqualTo(2);
    }
}
