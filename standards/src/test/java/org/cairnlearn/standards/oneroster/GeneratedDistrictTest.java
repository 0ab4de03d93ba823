package org.cairnlearn.standards.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairnlearn.standards.CairnData;
import org.cairnlearn.standards.FileCount;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A district of three schools, as another program writes it, in all the ways files get changed. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class GeneratedDistrictTest {
    @TempDir private Path folder;

    private final Path district = CairnData.data("rosters/oneroster11-csv-generated-3x250");

    private static OneRosterPackage whole(OneRosterPackage read) {
        assertThat(read.problems()).isEmpty();
        assertThat(read.orgs()).hasSize(4);
        assertThat(read.academicSessions()).hasSize(3);
        assertThat(read.courses()).hasSize(24);
        assertThat(read.classes()).hasSize(48);
        assertThat(read.users()).hasSize(774);
        assertThat(read.enrollments()).hasSize(3414);
        return read;
    }

    private Path rewritten(UnaryOperator<String> change, Charset charset) throws IOException {
        try (var files = Files.list(district)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".csv")).toList()) {
                Files.writeString(
                        folder.resolve(file.getFileName().toString()),
                        change.apply(Files.readString(file)),
                        charset);
            }
        }
        return folder;
    }

    @Test
    void everything_is_read_without_a_problem() throws IOException {
        assertThat(OneRosterCsv.recognises(district)).isTrue();
        var read = whole(OneRosterCsv.read(district));
        assertThat(read.users().stream().filter(u -> u.value().role() == UserRole.TEACHER))
                .hasSize(24);
        assertThat(read.findCount(RosterFile.ENROLLMENTS))
                .contains(new FileCount("enrollments.csv", 3414, 0, 0, true));
        assertThat(read.enrollments().getLast().line()).isEqualTo(3415);
        assertThat(read.tables().values()).allMatch(table -> table.refusedIds().isEmpty());
    }

    @Test
    void a_zip_with_a_folder_gives_the_same_records() throws IOException {
        Path zip = folder.resolve("district.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip));
                var files = Files.list(district)) {
            for (Path file : files.toList()) {
                out.putNextEntry(new ZipEntry("nightly/" + file.getFileName()));
                Files.copy(file, out);
                out.putNextEntry(new ZipEntry("__MACOSX/nightly/" + file.getFileName()));
                out.write(0);
            }
        }
        assertThat(OneRosterCsv.recognises(zip)).isTrue();
        assertThat(whole(OneRosterCsv.read(zip))).isEqualTo(OneRosterCsv.read(district));
    }

    @Test
    void a_byte_order_mark_changes_nothing() throws IOException {
        Path marked = rewritten(text -> "\uFEFF" + text, StandardCharsets.UTF_8);
        assertThat(whole(OneRosterCsv.read(marked))).isEqualTo(OneRosterCsv.read(district));
    }

    @Test
    void utf_16_changes_nothing() throws IOException {
        Path wide = rewritten(text -> "\uFEFF" + text, StandardCharsets.UTF_16LE);
        assertThat(whole(OneRosterCsv.read(wide))).isEqualTo(OneRosterCsv.read(district));
    }

    @Test
    void old_line_ends_change_nothing() throws IOException {
        Path old = rewritten(text -> text.replaceAll("\r?\n", "\r"), StandardCharsets.UTF_8);
        assertThat(whole(OneRosterCsv.read(old))).isEqualTo(OneRosterCsv.read(district));
    }

    @Test
    void shuffled_columns_in_capitals_change_nothing() throws IOException {
        Path shuffled = rewritten(GeneratedDistrictTest::shuffled, StandardCharsets.UTF_8);
        assertThat(whole(OneRosterCsv.read(shuffled))).isEqualTo(OneRosterCsv.read(district));
    }

    private static String shuffled(String text) {
        var lines = text.lines().map(GeneratedDistrictTest::cells).toList();
        var order = new ArrayList<Integer>();
        for (int i = 0; i < lines.getFirst().size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, new Random(7));
        var out = new StringBuilder();
        for (int line = 0; line < lines.size(); line++) {
            var cells = new ArrayList<String>();
            for (int column : order) {
                String cell = lines.get(line).get(column);
                cells.add(line == 0 ? cell.toUpperCase(Locale.ROOT) : cell);
            }
            out.append(String.join(",", cells)).append("\r\n");
        }
        return out.toString();
    }

    /** Splits at commas outside of quotation marks, which stay. */
    private static List<String> cells(String line) {
        return List.of(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1));
    }
}
