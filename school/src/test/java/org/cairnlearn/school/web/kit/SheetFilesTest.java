package org.cairnlearn.school.web.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SheetFilesTest {
    private static final Words ENGLISH = Words.of(Locale.ENGLISH);

    @TempDir Path folder;

    private static final Table ABOUT =
            new Table("About", List.of("What", "Value"), List.of(List.of("Day", "2026-11-23")));

    @Test
    void csv_is_read_rightly_by_a_spreadsheet_and_by_a_program() {
        var text =
                new String(
                        SheetFiles.csvBytes(table("José, \"Pepe\""), ENGLISH),
                        StandardCharsets.UTF_8);
        assertThat(text).isEqualTo("\uFEFFStudent,Unit rates\r\n\"José, \"\"Pepe\"\"\",Got it\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"})
    void a_name_that_looks_like_a_formula_is_only_a_text(String name) throws IOException {
        var csv = new String(SheetFiles.csvBytes(table(name), ENGLISH), StandardCharsets.UTF_8);
        assertThat(csv.lines().skip(1).findFirst().orElseThrow().replace("\"", "")).startsWith("'");
        assertThat(workbook(name)).contains(">'").doesNotContain("<f>");
    }

    @Test
    void a_workbook_says_what_it_is_on_a_second_sheet() throws IOException {
        assertThat(workbook("Ada")).contains("Ada", "Got it", ">46349.0<", "Class map 7B");
    }

    @Test
    void a_file_is_what_its_address_ends_with_named_by_its_table_and_kept_by_nobody_between() {
        for (var kind : List.of("csv", "xlsx")) {
            var asked = new MockHttpServletRequest("GET", "/teacher/class/7B/map." + kind);
            var answer = SheetFiles.of(asked, table("Ada"), ABOUT, ENGLISH);
            assertThat(answer.getHeaders().getContentDisposition().getFilename())
                    .isEqualTo("Class map 7B." + kind);
            assertThat(answer.getHeaders().getCacheControl()).isEqualTo("no-store");
        }
    }

    @Test
    void a_spreadsheet_can_add_numbers_up_and_sort_days_and_an_id_stays_as_it_is()
            throws IOException {
        assertThat(workbook(imports("5,314"), ENGLISH))
                .contains("<v>5314</v>", "<v>46349.0</v>", "yyyy-mm-dd", "0012", "today")
                .doesNotContain("5,314", "2026-11-23");
        assertThat(new String(SheetFiles.csvBytes(imports("5,314"), ENGLISH), UTF_8))
                .endsWith("Roster,5314,2026-11-23,0012,today\r\nSkills,60,,7,12\r\n");
        assertThat(
                        new String(
                                SheetFiles.csvBytes(imports("15.314"), Words.of(Locale.of("es"))),
                                UTF_8))
                .as("as Spanish writes it")
                .contains("Roster,15314,2026-11-23");
    }

    private static Table imports(String many) {
        return new Table(
                "Imports",
                List.of("Source", "New", "Day", "Id", "When"),
                List.of(
                        List.of("Roster", many, "2026-11-23", "0012", "today"),
                        List.of("Skills", "60", "", "7", "12")));
    }

    @Test
    void a_day_that_no_calendar_has_is_a_text() throws IOException {
        var table = new Table("Days", List.of("Day"), List.of(List.of("2026-02-30")));
        assertThat(workbook(table, ENGLISH)).contains("2026-02-30");
    }

    private static Table table(String name) {
        return new Table(
                "Class map 7B", List.of("Student", "Unit rates"), List.of(List.of(name, "Got it")));
    }

    /** The text of all parts of the workbook. */
    private String workbook(String name) throws IOException {
        return workbook(table(name), ENGLISH);
    }

    private String workbook(Table table, Words words) throws IOException {
        var file = folder.resolve("map.xlsx");
        Files.write(file, SheetFiles.xlsxBytes(table, ABOUT, words));
        var text = new StringBuilder();
        try (var zip = new ZipFile(file.toFile())) {
            for (var part : zip.stream().toList()) {
                try (var content = zip.getInputStream(part)) {
                    text.append(new String(content.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString().replace("&apos;", "'").replace("&#39;", "'");
    }
}
