package org.cairnlearn.standards.responselog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.cairnlearn.standards.CairnData;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ResponseLogTest {
    private final List<ResponseRow> rows = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    @TempDir private Path folder;

    private Path log(String text) throws IOException {
        return Files.writeString(folder.resolve("log.csv"), text);
    }

    private Optional<FileCount> read(String text) throws IOException {
        return ResponseLog.open(log(text)).forEach(rows::add, problems::add);
    }

    private List<String> codes() {
        return problems.stream()
                .map(p -> p.line() + " " + p.column() + " " + p.code().replace("responses.", ""))
                .toList();
    }

    @Test
    void right_and_wrong_answers_are_read() throws IOException {
        var count =
                read(
                        """
                        student,seq,item,skills,t,correct,split
                        ada,0,q1,add;carry,0,1,train
                        ada,1,,,12.5,0,train
                        ben,5,q1,add, 3e2 ,1,test
                        """);
        assertThat(problems).isEmpty();
        assertThat(rows)
                .containsExactly(
                        new ResponseRow(
                                2, "ada", 0, "q1", List.of("add", "carry"), 0.0, 1, 1, "train"),
                        new ResponseRow(3, "ada", 1, null, List.of(), 12.5, 0, 1, "train"),
                        new ResponseRow(4, "ben", 5, "q1", List.of("add"), 300.0, 1, 1, "test"));
        assertThat(count).contains(new FileCount("log.csv", 3, 0, 0, true));
    }

    @Test
    void graded_answers_are_read_and_count_before_right_and_wrong() throws IOException {
        read("student,seq,skills,score,max\nada,0,essay,3,4\n");
        read("student,seq,skills,score,max,correct\nada,0,essay,2,4,1\nada,1,add,,,1\n");
        assertThat(problems).isEmpty();
        assertThat(rows)
                .extracting(row -> row.points() + " of " + row.max())
                .containsExactly("3 of 4", "2 of 4", "1 of 1");
    }

    @ParameterizedTest
    @CsvSource({
        "'ada,1,add,9,1', '5 student not-contiguous'",
        "'ben,3,add,9,1', '5 seq duplicate'",
        "'ben,2,add,9,1', '5 seq seq-not-increasing'",
        "'ben,4,add,4,1', '5 t time-falls'",
        "'ben,4,add,NaN,1', '5 t not-finite'",
        "'ben,4,add,1e999,1', '5 t not-finite'",
        "'ben,4,add,5d,1', '5 t not-finite'",
        "'ben,4.0,add,9,1', '5 seq not-a-whole-number'",
        "'ben,,add,9,1', '5 seq missing-field'",
        "',4,add,9,1', '5 student missing-field'",
        "'ben,4,add,9,2', '5 correct not-0-or-1'",
        "'ben,4,add,9,', '5 correct missing-field'",
        "'ben,4,add,9', '5 null field-count'"
    })
    void a_row_that_breaks_a_rule_is_refused_and_the_next_is_read(String row, String problem)
            throws IOException {
        var count =
                read(
                        "student,seq,skills,t,correct\nada,0,add,0,1\nben,1,add,,1\nben,3,add,5,0\n"
                                + row
                                + "\nben,7,add,9,1\n");
        assertThat(codes()).containsExactly(problem);
        assertThat(rows).extracting(ResponseRow::line).containsExactly(2L, 3L, 4L, 6L);
        assertThat(count).contains(new FileCount("log.csv", 5, 1, 0, true));
    }

    @ParameterizedTest
    @CsvSource({
        "'5,4', 'score score-out-of-range'",
        "'-1,4', 'score score-out-of-range'",
        "'0,0', 'max max-out-of-range'",
        "'1.5,4', 'score not-a-whole-number'",
        "',4', 'score missing-field'",
        "'1,', 'max missing-field'"
    })
    void a_score_lies_between_0_and_its_max(String score, String problem) throws IOException {
        read("student,seq,skills,score,max\nada,0,essay," + score + "\nada,1,essay,4,4\n");
        assertThat(codes()).containsExactly("2 " + problem);
        assertThat(rows).extracting(ResponseRow::seq).containsExactly(1L);
    }

    @Test
    void unknown_columns_are_one_warning() throws IOException {
        read("student,seq,skills,correct,mood,hat\nada,0,add,1,x,y\nada,1,add,1,x,y\n");
        assertThat(codes()).containsExactly("1 null unknown-column");
        assertThat(rows).hasSize(2);
    }

    @Test
    void without_a_needed_column_the_file_is_refused_with_one_problem() throws IOException {
        assertThat(read("student,seq,skills\nada,0,add\n")).isEmpty();
        assertThat(read("student,seq,correct\nada,0,1\n")).isEmpty();
        assertThat(read("student,seq,skills,score\nada,0,add,1\n")).isEmpty();
        assertThat(codes())
                .containsExactly(
                        "1 correct missing-column",
                        "1 skills missing-column",
                        "1 max missing-column");
    }

    @Test
    void a_span_counts_all_rows_and_finds_the_last_moment() throws IOException {
        String text = "student,seq,skills,t,correct\nada,0,add,7,1\nben,9,add,3,x\nben,1,,NaN,1\n";
        assertThat(ResponseLog.span(log(text))).isEqualTo(new Span(3, 7, Span.Unit.SECONDS));
        assertThat(ResponseLog.span(log(text.replace(",t,", ",u,"))))
                .isEqualTo(new Span(3, 9, Span.Unit.PLACES));
        assertThat(ResponseLog.span(log("nothing"))).isEqualTo(new Span(0, 0, Span.Unit.PLACES));
    }

    @Test
    void a_packed_log_is_known_by_its_bytes() throws IOException {
        Path packed = folder.resolve("log.csv");
        try (var out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write("student,seq,skills,correct\nada,0,add,1\n".getBytes(StandardCharsets.UTF_8));
        }
        ResponseLog.open(packed).forEach(rows::add, problems::add);
        assertThat(rows).hasSize(1);
        assertThat(problems).isEmpty();
    }

    @Test
    void a_real_log_of_a_quarter_million_answers_has_no_problem() throws IOException {
        Path file = CairnData.data("responses/assist2009_named/responses.csv.gz");
        var students = new HashSet<String>();
        var read = new AtomicLong();
        var count =
                ResponseLog.open(file)
                        .forEach(
                                row -> {
                                    students.add(row.student());
                                    read.incrementAndGet();
                                },
                                problems::add);
        assertThat(problems).isEmpty();
        assertThat(read).hasValue(274_556);
        assertThat(students).hasSize(4150);
        assertThat(count).contains(new FileCount("responses.csv.gz", 274_556, 0, 0, true));
        assertThat(ResponseLog.span(file))
                .returns(274_556L, Span::rows)
                .returns(Span.Unit.PLACES, Span::unit);
    }

    @ParameterizedTest
    @CsvSource({
        "assist2009, 278336",
        "assist2015, 683801",
        "statics2011, 189297",
        "algebra05_sample, 129998",
        "cloze_statistics, 55122",
        "chemistry_named_sample, 5001"
    })
    void other_real_logs_are_read_to_the_last_row(String set, long expected) throws IOException {
        Path file = CairnData.data("responses/" + set + "/responses.csv.gz");
        var count = ResponseLog.open(file).forEach(row -> {}, problems::add);
        assertThat(count).map(FileCount::rows).contains(expected);
        assertThat(problems).isEmpty();
    }
}
