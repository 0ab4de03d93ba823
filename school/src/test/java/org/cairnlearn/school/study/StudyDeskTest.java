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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** A study from its document and its data to the answer. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StudyDeskTest {
    private static final LocalDate AFTER = LocalDate.of(2027, 7, 1);
    private static final LocalDate DURING = LocalDate.of(2027, 1, 1);

    @TempDir private Path folder;

    @Test
    void a_study_that_was_planned_sealed_and_drawn_ends_in_one_sentence() throws IOException {
        var document = done(sealed(STUDY), students(0.5), AFTER);
        assertThat(document.get("verdict").asString()).isEqualTo("likely_helped");
        assertThat(document.get("sentence").asString())
                .startsWith(
                        "Daily reading talks likely helped: a student in the middle would move");
        assertThat(document.at("/values/outcomes/0/points/value").asDouble()).isBetween(8.0, 30.0);
        assertThat(document.at("/provenance/planSha256").asString()).hasSize(64);
        assertThat(document.toString()).doesNotContain("NaN");
    }

    @Test
    void before_the_end_nothing_of_the_outcome_is_told() throws IOException {
        var document = done(sealed(STUDY), students(0.5), DURING);
        assertThat(document.get("verdict").asString()).isEqualTo("cannot_be_judged");
        assertThat(document.at("/refusals/0/code").asString()).isEqualTo("study.peek");
        assertThat(document.get("values").isEmpty()).isTrue();
    }

    @Test
    void a_plan_that_was_changed_after_its_seal_gives_a_hint_and_no_proof() throws IOException {
        var changed = sealed(STUDY).replace("\"smallestEffect\": 0.4", "\"smallestEffect\": 0.41");
        var document = done(changed, students(0.5), AFTER);
        assertThat(document.get("verdict").asString()).isEqualTo("exploratory");
    }

    @Test
    void a_plan_that_replaces_another_keeps_its_seal_and_gives_a_hint_only() throws IOException {
        var old =
                ((StudyAnswer.Designed) StudyDesk.design(write("old.json", STUDY), Map.of()))
                        .document()
                        .get("sha256")
                        .asString();
        var changed =
                STUDY.replace(
                        "\"smallestEffect\": 0.4",
                        "\"replaces\": \"%s\", \"smallestEffect\": 0.41".formatted(old));
        var document = done(sealed(changed), students(0.5), AFTER);
        assertThat(document.get("verdict").asString()).isEqualTo("exploratory");
        assertThat(document.at("/provenance/replacesSha256").asString()).isEqualTo(old);
        assertThat(refused(changed.replace(old, "the first one"), students(0.5)).pointer())
                .isEqualTo("/study/replaces");
    }

    @Test
    void fewer_than_ten_missing_are_neither_told_nor_to_be_taken_from_other_numbers()
            throws IOException {
        var data = students(0.5).replaceAll("(?m)^(s[1357],1,c0,[^,]*,)[^,]*", "$1");
        var answer = (StudyAnswer.Done) analyze(sealed(STUDY), data, AFTER);
        var students = answer.document().get("students");
        assertThat(students.at("/treated/analysed").asInt()).isEqualTo(196);
        assertThat(students.at("/treated/assigned").isNull()).isTrue();
        assertThat(students.at("/comparison/assigned").asInt()).isEqualTo(200);
        assertThat(students.at("/attrition/overallPercent").isNull()).isTrue();
        assertThat(answer.html())
                .contains("fewer than ten are missing, not shown", "Few are missing at the end")
                .doesNotContain("<td>4</td>", "points apart");
    }

    @Test
    void somebody_may_leave_a_study_without_breaking_its_seal() throws IOException {
        var left = sealed(STUDY).replace("\"optOuts\": []", "\"optOuts\": [\"s7\"]");
        var document = done(left, students(0.5), AFTER);
        assertThat(document.get("verdict").asString()).isEqualTo("likely_helped");
        assertThat(
                        document.at("/students/treated/assigned").asInt()
                                + document.at("/students/comparison/assigned").asInt())
                .isEqualTo(399);
    }

    @Test
    void the_report_is_one_page_that_needs_nothing_else_and_a_script_goes_with_it()
            throws IOException {
        var answer = (StudyAnswer.Done) analyze(sealed(STUDY), students(0.5), AFTER);
        assertThat(answer.html())
                .contains("Likely helped", "The effect in percentile points", "Who took part")
                .doesNotContain("NaN", "http://", "https://");
        assertThat(answer.script())
                .contains("primary <- study(frame.data, list(", "by_model <- function");
    }

    @Test
    void the_rating_depends_on_the_draw_on_who_is_missing_and_on_how_alike_they_were()
            throws IOException {
        assertThat(html(sealed(STUDY), students(0.5)))
                .contains("meets the standards without reservations");
        var gone = students(0.5).replaceAll("(?m)^(s[0-9]*[1357],1,c[0-5],[^,]*,)[^,]*", "$1");
        assertThat(html(sealed(STUDY), gone)).contains("meets the standards with reservations");
        var blind = sealed(STUDY.replace("\"covariates\": [\"pre\"]", "\"covariates\": []"));
        assertThat(html(blind, gone)).contains("does not meet the standards");
    }

    @Test
    void what_each_column_is_to_the_plan_goes_with_the_result() throws IOException {
        var dictionary = done(sealed(STUDY), students(0.5), AFTER).at("/dataDictionary/data");
        assertThat(dictionary.propertyNames())
                .contains("id", "treat", "class", "score", "pre", "sex");
        assertThat(dictionary.get("treat").asString()).isEqualTo("1 with the programme, 0 without");
        assertThat(html(REANALYSIS, students(0.5))).contains("The columns of the data");
    }

    private String html(String plan, String data) throws IOException {
        return ((StudyAnswer.Done) analyze(plan, data, AFTER)).html();
    }

    @Test
    void a_reanalysis_computes_everything_and_gives_no_verdict() throws IOException {
        var document = done(REANALYSIS, students(0.5), DURING);
        assertThat(document.get("verdict").asString()).isEqualTo("exploratory");
        assertThat(document.at("/values/effect").asDouble()).isBetween(0.2, 0.8);
    }

    @Test
    void the_script_names_its_packages_first_and_calls_one_function_a_step() throws IOException {
        var script = ((StudyAnswer.Done) analyze(REANALYSIS, students(0.5), AFTER)).script();
        assertThat(script.lines().toList().get(1)).isEqualTo("# Needs the packages clubSandwich.");
        assertThat(script)
                .contains(
                        "linearModel <- function(d, step)",
                        "results[[\"model\"]] <- linearModel(complete(frame.data, c(\"score\", \"treat\", \"pre\", \"class\")), list(",
                        "`terms` = c(\"treat\", \"pre\")")
                .doesNotContain("mixedModel <-");
    }

    @Test
    void every_analysis_has_its_function_in_R() {
        var kinds = Catalogue.all().stream().map(Analysis::kind).toList();
        assertThat(RFunctions.of(kinds))
                .contains(kinds.stream().map(kind -> kind + " <- function(d, step)").toList());
    }

    @Test
    void after_a_repeated_draw_only_draws_that_would_have_been_kept_count() throws IOException {
        var kept = ", \"keptWhen\": {\"columns\": [\"pre\"], \"most\": 0.1}";
        var all = done(RANDOMISATION.formatted(""), students(0.15), AFTER).at("/values/test");
        var own = done(RANDOMISATION.formatted(kept), students(0.15), AFTER).at("/values/test");
        assertThat(own.get("statistic")).isEqualTo(all.get("statistic"));
        // The outcome goes with the pretest, so that balanced draws differ less by chance.
        assertThat(own.get("pTwoSided").asDouble()).isLessThan(all.get("pTwoSided").asDouble());
    }

    private static final String RANDOMISATION =
            """
            {
              "schema": "cairn-study-plan/1", "purpose": "reanalysis",
              "steps": [{"name": "test", "kind": "randomisation", "outcome": "score",
                "treat": "treat", "draws": 2000%s}]
            }
            """;

    @Test
    void a_field_that_no_plan_has_is_named_with_its_place() throws IOException {
        var problem = refused(REANALYSIS.replace("\"errors\"", "\"erors\""), students(0));
        assertThat(problem.pointer()).isEqualTo("/steps/0/erors");
        assertThat(problem.message()).doesNotContain("CR2");
    }

    @Test
    void text_where_a_number_is_needed_is_named_with_line_and_column_and_not_repeated()
            throws IOException {
        var problem = refused(REANALYSIS, students(0).replace("s3,1,", "s3,secret,"));
        assertThat(problem.column()).isEqualTo("treat");
        assertThat(problem.line()).isEqualTo(5);
        assertThat(problem.message() + problem.fix()).doesNotContain("secret");
    }

    @Test
    @Tag("all")
    void more_rows_than_memory_holds_are_refused_with_what_to_do() throws IOException {
        var file = folder.resolve("data.csv");
        try (var out = Files.newBufferedWriter(file)) {
            out.write("score,treat,pre,class\n");
            for (int i = 0; i < 3_000_001; i++) {
                out.write("1,0,2,3\n");
            }
        }
        var answer = StudyDesk.analyze(write("plan.json", REANALYSIS), Map.of("", file), AFTER);
        var problem = ((StudyAnswer.Refused) answer).problems().getFirst();
        assertThat(problem.code()).isEqualTo("data.large");
        assertThat(problem.message() + problem.fix()).contains("3,000,000 rows", "random sample");
    }

    @Test
    void a_column_that_is_not_there_is_named() throws IOException {
        var problem = refused(REANALYSIS, students(0).replace("score", "points"));
        assertThat(problem.column()).isEqualTo("score");
    }

    @Test
    void what_a_step_cannot_do_is_told_and_not_a_failure_of_the_machine() throws IOException {
        var term = REANALYSIS.replace("\"errors\"", "\"report\": [\"nobody\"], \"errors\"");
        assertThat(refused(term, students(0)).pointer()).isEqualTo("/steps/0");
        var design = sealed(STUDY).replace("\"students\": 400", "\"students\": 400, \"share\": 0");
        assertThat(refused(design, students(0)).pointer()).isEqualTo("/study/design");
        var twice = REANALYSIS.replace("[\"treat\", \"pre\"]", "[\"treat\", \"treat\"]");
        assertThat(refused(twice, students(0)).pointer()).isEqualTo("/steps/0");
    }

    @Test
    void an_id_that_stands_twice_is_refused() throws IOException {
        var problem = refused(sealed(STUDY), students(0).replace("\ns3,", "\ns2,"));
        assertThat(problem.column()).isEqualTo("id");
    }

    @Test
    void before_the_start_a_plan_is_told_what_it_can_find_and_gets_its_seal() throws IOException {
        var plan = write("plan.json", STUDY);
        var roster = write("roster.csv", students(0));
        var designed = (StudyAnswer.Designed) StudyDesk.design(plan, Map.of("", roster));
        assertThat(designed.answerable()).isTrue();
        assertThat(designed.document().at("/power/smallestFound").asDouble()).isBetween(0.15, 0.4);
        assertThat(designed.document().get("sha256").asString()).hasSize(64);
        assertThat(designed.document().get("draw").size()).isEqualTo(400);
        var again = (StudyAnswer.Designed) StudyDesk.design(plan, Map.of("", roster));
        assertThat(again.document()).isEqualTo(designed.document());
    }

    @Test
    void after_the_draw_it_is_told_how_alike_the_groups_are() throws IOException {
        var plan = write("plan.json", STUDY);
        var designed =
                (StudyAnswer.Designed)
                        StudyDesk.design(plan, Map.of("", write("roster.csv", students(0))));
        assertThat(designed.document().at("/balance/pre/g").asDouble()).isBetween(-0.25, 0.25);
        assertThat(designed.words()).contains("pre: the groups are 0.");
        var without = students(0).replace(",pre,", ",before,");
        var blind =
                (StudyAnswer.Designed)
                        StudyDesk.design(plan, Map.of("", write("roster.csv", without)));
        assertThat(blind.document().get("balance").isEmpty()).isTrue();
        assertThat(blind.document().get("draw")).isEqualTo(designed.document().get("draw"));
    }

    @Test
    void of_each_student_every_item_is_drawn_by_itself() throws IOException {
        var items =
                STUDY.replace(
                                "\"id\": \"id\", \"block\": \"class\"",
                                "\"id\": \"id\", \"item\": \"item\"")
                        .replace(
                                "{\"kind\": \"individual\", \"students\": 400, \"explained\": 0.4}",
                                "{\"kind\": \"withinStudent\", \"students\": 40, \"items\": 20, \"share\": 0.5}");
        var roster = new StringBuilder("id,item\n");
        for (int row = 0; row < 800; row++) {
            roster.append("s%d,i%d%n".formatted(row / 20, row % 20));
        }
        var file = write("roster.csv", roster.toString());
        var plan = write("plan.json", items);
        var document = ((StudyAnswer.Designed) StudyDesk.design(plan, Map.of("", file))).document();
        assertThat(document.get("draw").size()).isEqualTo(40);
        assertThat(document.at("/draw/s7").size()).isEqualTo(20);
        assertThat(document.at("/draw/s7").valueStream().mapToInt(one -> one.asInt()).sum())
                .isBetween(3, 17);
        var twice = write("roster.csv", roster + "s1,i1\n");
        var refused = (StudyAnswer.Refused) StudyDesk.design(plan, Map.of("", twice));
        assertThat(refused.problems().getFirst().code()).isEqualTo("roster.repeated");
        var noItem = write("plan.json", items.replace(", \"item\": \"item\"", ""));
        assertThat(((StudyAnswer.Refused) StudyDesk.design(noItem, Map.of("", file))).problems())
                .isNotEmpty();
    }

    @Test
    void a_design_that_is_too_small_for_its_question_is_told_so() throws IOException {
        var small = STUDY.replace("\"students\": 400", "\"students\": 40");
        var designed = (StudyAnswer.Designed) StudyDesk.design(write("plan.json", small), Map.of());
        assertThat(designed.answerable()).isFalse();
        assertThat(designed.words()).contains("finds effects from");
    }

    private ObjectNode done(String plan, String data, LocalDate day) throws IOException {
        var answer = analyze(plan, data, day);
        assertThat(answer).isInstanceOf(StudyAnswer.Done.class);
        return ((StudyAnswer.Done) answer).document();
    }

    private Problem refused(String plan, String data) throws IOException {
        var answer = analyze(plan, data, AFTER);
        assertThat(answer).isInstanceOf(StudyAnswer.Refused.class);
        return ((StudyAnswer.Refused) answer).problems().getFirst();
    }

    private StudyAnswer analyze(String plan, String data, LocalDate day) throws IOException {
        return StudyDesk.analyze(
                write("plan.json", plan), Map.of("", write("data.csv", data)), day);
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String sealed(String plan) throws IOException {
        var designed = (StudyAnswer.Designed) StudyDesk.design(write("plan.json", plan), Map.of());
        var sha256 = designed.document().get("sha256").asString();
        return plan.replace(
                "\"seed\"",
                "\"seal\": {\"sha256\": \"%s\", \"on\": \"2026-08-30\"}, \"seed\""
                        .formatted(sha256));
    }

    /** 400 students in ten classes, drawn within classes. */
    private static String students(double effect) {
        var chance = new SplittableRandom(3);
        var text = new StringBuilder("id,treat,class,pre,score,sex\n");
        for (int i = 0; i < 400; i++) {
            double pre = chance.nextGaussian();
            int treat = i % 2 == 0 ? 0 : 1;
            double score = effect * treat + 0.7 * pre + 0.7 * chance.nextGaussian();
            text.append(
                    "s%d,%d,c%d,%.4f,%.4f,%s%n"
                            .formatted(
                                    i,
                                    treat,
                                    i / 40,
                                    pre,
                                    score,
                                    chance.nextBoolean() ? "f" : "m"));
        }
        return text.toString();
    }

    private static final String STUDY =
            """
            {
              "schema": "cairn-study-plan/1", "purpose": "study", "title": "Reading talks",
              "study": {
                "question": "Do daily reading talks help?", "programme": "Daily reading talks",
                "comparison": "drawn",
                "design": {"kind": "individual", "students": 400, "explained": 0.4},
                "treat": "treat", "id": "id", "block": "class",
                "outcomes": [{"column": "score"}],
                "smallestEffect": 0.4, "covariates": ["pre"],
                "subgroups": [{"column": "pre", "thirds": true}],
                "otherSubgroups": [{"column": "sex"}],
                "start": "2026-09-01", "stop": "2027-06-15",
                "approvals": [{"role": "principal", "on": "2026-08-20"}],
                "legalBasis": "school improvement; families were told by letter",
                "optOuts": [], "harmWatch": {"who": "the principal", "stopIf": "scores fall"},
                "seed": "harbor-2026"
              }
            }
            """;

    private static final String REANALYSIS =
            """
            {
              "schema": "cairn-study-plan/1", "purpose": "reanalysis",
              "steps": [{"name": "model", "kind": "linearModel", "outcome": "score",
                "terms": ["treat", "pre"], "cluster": "class", "errors": "CR2"}],
              "values": {"effect": "/model/fit/coefficients/estimate/treat"}
            }
            """;
}
