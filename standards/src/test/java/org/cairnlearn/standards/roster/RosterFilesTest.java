package org.cairnlearn.standards.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.cairnlearn.standards.FileCount;
import org.cairnlearn.standards.oneroster.OneRosterPackage;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Formats are told apart by what stands in the files, and no file makes a reader fail. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RosterFilesTest {
    private static final int SEEDS = 150;

    @TempDir private Path folder;

    private static Map<String, String> files(String format) {
        var files = new LinkedHashMap<String, String>();
        switch (format) {
            case "oneroster-1.1-json" ->
                    files.put(
                            "a.json",
                            """
                            {"orgs": [
                              {"sourcedId": "h", "name": "Harbor", "type": "school", "x": [1, {}]},
                              {"sourcedId": "n", "name": "North", "type": "school",
                               "parent": {"sourcedId": "h", "type": "org"}}]}
                            """);
            case "edfi-xml" ->
                    files.put(
                            "Student.xml",
                            """
                            <InterchangeStudent xmlns="http://ed-fi.org/5.2.0"><!-- two -->
                            <Student><StudentUniqueId>11</StudentUniqueId><Name>
                            <FirstName>Ada</FirstName><LastSurname>O&amp;B</LastSurname></Name></Student>
                            <Student id="s"><StudentUniqueId>12</StudentUniqueId><Name>
                            <FirstName><![CDATA[Ben]]></FirstName><LastSurname>R</LastSurname></Name>
                            </Student></InterchangeStudent>
                            """);
            default -> {
                files.put("School.csv", "SIS ID,Name\nh,Harbor\n");
                files.put("Section.csv", "SIS ID,School SIS ID,Section Name\ns,h,\"Math, A\"\n");
                files.put("Student.csv", "SIS ID,School SIS ID,Username\na,h,ada\nb,h,ben\n");
                files.put("Teacher.csv", "SIS ID,School SIS ID,Username\nt,h,may\n");
                files.put("StudentEnrollment.csv", "Section SIS ID,SIS ID\ns,a\ns,b\n");
                files.put("TeacherRoster.csv", "Section SIS ID,SIS ID\ns,t\n");
            }
        }
        return files;
    }

    private OneRosterPackage read(Map<String, byte[]> files) throws IOException {
        for (var file : files.entrySet()) {
            Files.write(folder.resolve(file.getKey()), file.getValue());
        }
        return RosterFiles.read(folder);
    }

    private static Map<String, byte[]> bytes(Map<String, String> files) {
        var bytes = new LinkedHashMap<String, byte[]>();
        files.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return bytes;
    }

    @ParameterizedTest
    @ValueSource(strings = {"oneroster-1.1-json", "edfi-xml", "sds-1"})
    void each_format_is_known_by_its_content(String format) throws IOException {
        assertThat(read(bytes(files(format))).format()).isEqualTo(format);
    }

    @ParameterizedTest
    @ValueSource(strings = {"oneroster-1.1-json", "edfi-xml", "sds-1"})
    void broken_bytes_never_throw_and_every_row_is_accounted_for(String format) throws IOException {
        for (int seed = 0; seed < SEEDS; seed++) {
            var chance = new Random(seed);
            var files = bytes(files(format));
            var broken = List.copyOf(files.keySet()).get(chance.nextInt(files.size()));
            files.put(broken, mutated(files.get(broken), chance));
            var read = read(files);
            var rows = read.orgs().size() + read.users().size() + read.classes().size();
            var kept =
                    read.tables().values().stream()
                            .flatMap(table -> table.files().stream())
                            .mapToLong(FileCount::kept)
                            .sum();
            assertThat(kept).as("seed %d", seed).isGreaterThanOrEqualTo(rows);
            assertThat(read.problems())
                    .as("seed %d", seed)
                    .allSatisfy(problem -> assertThat(problem.message()).endsWith("."));
        }
    }

    /** Cuts, repeats or changes a few bytes. */
    private static byte[] mutated(byte[] bytes, Random chance) {
        var changed = bytes.clone();
        for (int i = 0; i <= chance.nextInt(4); i++) {
            changed[chance.nextInt(changed.length)] = (byte) chance.nextInt(256);
        }
        int end = chance.nextInt(3) == 0 ? chance.nextInt(changed.length) : changed.length;
        return Arrays.copyOf(changed, end);
    }

    @Test
    void what_is_nothing_known_is_told_as_no_roster() throws IOException {
        Files.writeString(folder.resolve("notes.json"), "{}");
        Files.writeString(folder.resolve("notes.xml"), "<notes/>");
        assertThat(RosterFiles.read(folder).problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("oneroster.no-files"));
    }
}
