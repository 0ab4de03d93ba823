package org.cairnlearn.standards.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.Problem;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class TableTest {
    private static final TableFormat PUPILS =
            TableFormat.of("pupils", List.of("name", "room"), List.of("note"));

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> rows = new ArrayList<>();

    @TempDir private Path folder;

    private Optional<FileCount> read(byte[] bytes) throws IOException {
        return read(TextSource.of("pupils.csv", bytes));
    }

    private Optional<FileCount> read(TextSource source) throws IOException {
        return Table.read(
                source,
                PUPILS,
                problems::add,
                row -> {
                    rows.add(row.line() + " " + row.text("name") + " in " + row.text("room"));
                    return Verdict.KEPT;
                });
    }

    private Optional<FileCount> read(String text) throws IOException {
        return read(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<String> codes() {
        return problems.stream().map(p -> p.line() + " " + p.code()).toList();
    }

    @Test
    void lines_may_end_in_any_way_and_keep_their_numbers() throws IOException {
        read("name,room\r\nZoë,1\rBen,2\n\n\"Ada\r\nLovelace\",3\r\nIda,4");
        assertThat(rows)
                .containsExactly(
                        "2 Zoë in 1", "3 Ben in 2", "5 Ada\r\nLovelace in 3", "7 Ida in 4");
        assertThat(problems).isEmpty();
    }

    @Test
    void utf_16_is_read_with_and_without_its_mark() throws IOException {
        String text = "name,room\nZoë,1\n";
        read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE));
        read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE));
        assertThat(problems).isEmpty();
        read(text.getBytes(StandardCharsets.UTF_16LE));
        read(text.getBytes(StandardCharsets.UTF_16BE));
        assertThat(rows).hasSize(4).containsOnly("2 Zoë in 1");
        assertThat(codes()).containsExactly("null pupils.encoding", "null pupils.encoding");
    }

    @Test
    void what_is_not_utf_8_is_read_as_windows_1252_with_the_line_that_tells() throws IOException {
        read("name,room\nBen,1\nZoë,2\n".getBytes(Charset.forName("windows-1252")));
        assertThat(rows).containsExactly("2 Ben in 1", "3 Zoë in 2");
        assertThat(codes()).containsExactly("3 pupils.encoding");
    }

    @Test
    void a_letter_that_lies_across_two_chunks_is_still_utf_8() throws IOException {
        var text = new StringBuilder("name,room\n");
        while (text.length() < 200_000) {
            text.append("Zoë Ñandú 學生,1\n");
        }
        for (int shift = 0; shift < 4; shift++) {
            read("x".repeat(shift) + ",name,room\n" + text.toString().replace("Zoë", ",Zoë"));
        }
        assertThat(problems).noneMatch(p -> p.code().endsWith("encoding"));
        assertThat(rows).noneMatch(row -> row.contains("\uFFFD"));
    }

    @Test
    void a_marked_utf_8_file_with_wrong_bytes_stays_utf_8() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("\uFEFFname,room\nZoë,1\nBe".getBytes(StandardCharsets.UTF_8));
        bytes.write(0xE9);
        bytes.write(",2\n".getBytes(StandardCharsets.UTF_8));
        read(bytes.toByteArray());
        assertThat(rows).containsExactly("2 Zoë in 1", "3 Be\uFFFD in 2");
        assertThat(codes()).containsExactly("3 pupils.encoding");
    }

    @Test
    void the_header_may_be_in_any_case_and_order() throws IOException {
        read(" ROOM ,\"Name\",note\n1,Ada,x\n");
        assertThat(rows).containsExactly("2 Ada in 1");
    }

    @Test
    void unknown_columns_are_told_once_and_missing_ones_refuse_the_file() throws IOException {
        assertThat(read("name,room,shoe size,hat\nAda,1,36,M\n")).isPresent();
        assertThat(problems)
                .singleElement()
                .satisfies(p -> assertThat(p.message()).contains("shoe size, hat"));
        problems.clear();
        assertThat(read("name,shoe size\nAda,36\n")).isEmpty();
        assertThat(codes()).containsExactly("1 pupils.missing-column");
        assertThat(problems.getFirst().column()).isEqualTo("room");
    }

    @Test
    void semicolons_are_named_as_the_cause() throws IOException {
        assertThat(read("name;room\nAda;1\n")).isEmpty();
        assertThat(problems).hasSize(2).allMatch(p -> p.fix().contains("comma"));
    }

    @Test
    void a_column_that_stands_there_twice_refuses_the_file() throws IOException {
        assertThat(read("name,room,Room\nAda,1,2\n")).isEmpty();
        assertThat(codes()).containsExactly("1 pupils.duplicate-column");
    }

    @Test
    void rows_of_the_wrong_width_are_refused_one_by_one() throws IOException {
        var count = read("name,room\nAda\nBen,2,3\nIda,4\nEva,5,,\n");
        assertThat(rows).containsExactly("4 Ida in 4", "5 Eva in 5");
        assertThat(codes()).containsExactly("2 pupils.field-count", "3 pupils.field-count");
        assertThat(count).contains(new FileCount("pupils.csv", 4, 2, 0, true));
    }

    @Test
    void a_quotation_mark_without_partner_refuses_the_rest_from_its_true_line() throws IOException {
        var count = read("name,room\nAda,1\n\n\"Ben,2\nIda,\"3,4\"\nEva,5\n");
        assertThat(rows).containsExactly("2 Ada in 1");
        assertThat(codes()).containsExactly("4 pupils.unbalanced-quote");
        assertThat(count).contains(new FileCount("pupils.csv", 2, 1, 0, false));
    }

    @Test
    void a_quotation_mark_that_swallows_megabytes_is_still_named_by_its_line() throws IOException {
        var text = new StringBuilder("name,room\nAda,1\n\"Ben,2\n");
        for (int i = 0; i < 300_000; i++) {
            text.append("Pupil ").append(i).append(",3\n");
        }
        var count = read(text.toString());
        assertThat(rows).containsExactly("2 Ada in 1");
        assertThat(codes()).containsExactly("3 pupils.unbalanced-quote");
        assertThat(count).map(FileCount::whole).contains(false);
    }

    @Test
    void an_empty_file_has_not_even_a_header() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(codes()).containsExactly("1 pupils.empty-file");
    }

    @Test
    void blank_rows_of_a_spreadsheet_are_no_rows() throws IOException {
        assertThat(read("name,room\n,\nAda,1\n , \n")).map(FileCount::rows).contains(1L);
    }

    @Test
    void a_packed_file_is_known_by_its_bytes_and_a_cut_one_is_refused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("name,room\nAda,1\n".getBytes(StandardCharsets.UTF_8));
        }
        Path whole = Files.write(folder.resolve("pupils.csv"), packed.toByteArray());
        read(TextSource.of(whole));
        assertThat(rows).containsExactly("2 Ada in 1");
        byte[] half = Arrays.copyOf(packed.toByteArray(), packed.size() - 12);
        assertThat(read(TextSource.of(Files.write(folder.resolve("cut.csv"), half)))).isEmpty();
        assertThat(codes()).containsExactly("null pupils.damaged-file");
    }
}
