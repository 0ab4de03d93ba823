package org.cairnlearn.standards.datashop;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataShopExportTest {
    private static final ZoneId HERE = ZoneId.of("America/Chicago");
    private static final String STEPS =
            """
            Row|Sample|Anon Student Id|Problem Hierarchy|Problem Name|Problem View|Step Name|First Transaction Time|Correct First Attempt|Incorrects|Hints|KC (Default)|Opportunity (Default)|KC (Fine)
            1|All|ada|Unit 1|P1|1|S1|2011-09-21 17:35:35.0|1|0|0|add~~carry|1~~1|plus
            2|All|ada|Unit 1|P1|1|S2|2011/09/21 17:36:01|0|2|1|add|2|plus
            3|All|ben|Unit 1|P1|1|S1|1316644535000|0|0|1||
            """;
    private static final String TRANSACTIONS =
            """
            Row|Anon Student Id|Time|Time Zone|Problem Name|Problem View|Step Name|Attempt At Step|Outcome|KC (Default)|KC Category (Default)|KC (Default)|KC Category (Default)
            1|ada|2011-09-21 17:35:35.125|US/Eastern|P1|1|S1|1|INCORRECT|add||carry|
            2|ada|2011-09-21 17:35:50.0|US/Eastern|P1|1|S1|2|CORRECT|add||carry|
            3|ada|2011-09-21 17:36:00.0|US/Eastern|P1|1|S2|1|HINT|add|||
            4|ada|2011-09-21 17:36:10.0|US/Eastern|P1|1||1|CORRECT||||
            5|ada|2011-09-21 17:36:20.0|US/Eastern|P1|1|S3|1|UNGRADED|add|||
            6|ada|2011-09-21 17:37:00.0|US/Eastern|P1|2|S1|1|CORRECT|add||carry|
            7|ada|2011-09-21 17:37:09.0|US/Eastern|P1|2|S1|1|INCORRECT|add||carry|
            """;

    private final List<FirstAttempt> attempts = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    @TempDir Path folder;

    @Test
    void of_student_steps_each_row_is_a_first_attempt_with_the_skills_of_one_model()
            throws IOException {
        var count = read(STEPS, "fine").orElseThrow();
        assertThat(problems).isEmpty();
        assertThat(count.rows()).isEqualTo(3);
        assertThat(attempts)
                .extracting(
                        FirstAttempt::line,
                        FirstAttempt::student,
                        one -> one.step().item(),
                        one -> one.step().skills(),
                        FirstAttempt::right)
                .containsExactly(
                        tuple(2L, "ada", "P1/S1", List.of("plus"), true),
                        tuple(3L, "ada", "P1/S2", List.of("plus"), false),
                        tuple(4L, "ben", "P1/S1", List.of(), false));
        assertThat(attempts)
                .extracting(FirstAttempt::at)
                .containsExactly(
                        Instant.parse("2011-09-21T22:35:35Z"),
                        Instant.parse("2011-09-21T22:36:01Z"),
                        Instant.parse("2011-09-21T22:35:35Z"));
    }

    @Test
    void a_step_may_say_its_first_attempt_in_words() throws IOException {
        read(
                """
                Row|Sample|Anon Student Id|Problem Hierarchy|Problem Name|Problem View|Step Name|First Transaction Time|First Attempt|Incorrects|Hints|KC (Default)
                1|All|ada|Unit 1|P1|1|S1|2011-09-21 17:35:35|correct|0|0|add
                2|All|ada|Unit 1|P1|1|S2|2011-09-21 17:36:01|hint|0|1|add
                3|All|ada|Unit 1|P1|1|S3|2011-09-21 17:37:01|incorrect|1|0|add
                """,
                null);
        assertThat(attempts).extracting(FirstAttempt::right).containsExactly(true, false, false);
        assertThat(problems).isEmpty();
    }

    @Test
    void without_a_choice_the_first_model_counts_and_the_others_are_told() throws IOException {
        read(STEPS, null);
        assertThat(attempts.getFirst().step().skills()).containsExactly("add", "carry");
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("datashop.first-skill-model");
                    assertThat(problem.message()).contains("Default, Fine");
                });
    }

    @Test
    void a_model_that_is_not_there_refuses_the_export_and_names_those_that_are()
            throws IOException {
        assertThat(read(STEPS, "Coarse")).isEmpty();
        assertThat(problems)
                .singleElement()
                .satisfies(
                        problem -> assertThat(problem.message()).contains("it has: Default, Fine"));
    }

    @Test
    void of_transactions_only_graded_first_attempts_at_a_step_count_and_a_hint_is_not_right()
            throws IOException {
        var count = read(TRANSACTIONS, null).orElseThrow();
        assertThat(problems).isEmpty();
        assertThat(count.rows()).isEqualTo(7);
        assertThat(count.refused()).isZero();
        assertThat(attempts)
                .extracting(FirstAttempt::line, one -> one.step().skills(), FirstAttempt::right)
                .containsExactly(
                        tuple(2L, List.of("add", "carry"), false),
                        tuple(4L, List.of("add"), false),
                        tuple(7L, List.of("add", "carry"), true));
        assertThat(attempts.getFirst().at()).isEqualTo(Instant.parse("2011-09-21T21:35:35.125Z"));
        assertThat(attempts).extracting(one -> one.step().key()).doesNotHaveDuplicates();
    }

    @Test
    void a_bad_row_is_named_with_line_and_column_and_the_others_are_read() throws IOException {
        read(
                """
                Anon Student Id|Problem Name|Step Name|First Transaction Time|Correct First Attempt|KC (A)
                ada|P1|S1|yesterday|1|add
                |P1|S1|2011-09-21 17:35:35|1|add
                ben|P1|S1|2011-09-21 17:35:35|1|add
                ben|P1|S2|2011-09-21 17:35:35|1|add|more
                """,
                null);
        assertThat(attempts).extracting(FirstAttempt::line).containsExactly(4L);
        assertThat(problems)
                .extracting(Problem::code, Problem::line, Problem::column)
                .containsExactly(
                        tuple("datashop.bad-time", 2L, "First Transaction Time"),
                        tuple("datashop.missing-field", 3L, "Anon Student Id"),
                        tuple("datashop.field-count", 5L, null));
        assertThat(problems)
                .allSatisfy(problem -> assertThat(problem.message()).doesNotContain("yesterday"));
    }

    @Test
    void what_is_no_export_is_not_taken_for_one() throws IOException {
        var file = Files.writeString(folder.resolve("log.csv"), "student,seq,skills,correct\n");
        assertThat(DataShopExport.open(file, new DataShopExport.Wish(null, HERE))).isEmpty();
        var empty = Files.writeString(folder.resolve("empty"), "");
        assertThat(DataShopExport.open(empty, new DataShopExport.Wish(null, HERE))).isEmpty();
    }

    private java.util.Optional<org.cairnlearn.standards.FileCount> read(
            String table, @org.jspecify.annotations.Nullable String model) throws IOException {
        var file = folder.resolve("export.txt");
        Files.writeString(file, table.replace('|', '\t'));
        var export = DataShopExport.open(file, new DataShopExport.Wish(model, HERE)).orElseThrow();
        return export.forEach(attempts::add, problems::add);
    }
}
