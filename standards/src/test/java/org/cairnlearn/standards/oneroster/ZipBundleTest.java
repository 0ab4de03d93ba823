package org.cairnlearn.standards.oneroster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cairnlearn.standards.Problem;
import org.cairnlearn.standards.table.ZipLimits;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ZipBundleTest {
    private static final String HEADER = "sourcedId,name,type,identifier\n";

    @TempDir private Path folder;

    private static List<String> codes(OneRosterPackage read) {
        return read.problems().stream().map(Problem::code).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "export/", "district\\nightly\\", "a/b/", "../../etc/", "/"})
    void files_are_found_wherever_they_lie_and_written_nowhere(String inside) throws IOException {
        Path zip = new SmallSchool().zip(folder.resolve("roster.zip"), inside);
        var read = OneRosterCsv.read(zip);
        assertThat(read.problems()).isEmpty();
        assertThat(read.enrollments()).hasSize(4);
        try (var left = Files.list(folder)) {
            assertThat(left).containsExactly(zip);
        }
    }

    @Test
    void two_folders_with_rosters_cannot_both_be_meant() throws IOException {
        var school = new SmallSchool();
        school.write(folder.resolve("both/monday"));
        school.write(folder.resolve("both/tuesday"));
        var read = OneRosterCsv.read(folder.resolve("both"));
        assertThat(codes(read)).containsExactly("oneroster.several-folders");
        school.write(folder.resolve("both"));
        assertThat(OneRosterCsv.read(folder.resolve("both")).problems()).isEmpty();
    }

    @Test
    void one_name_in_two_spellings_is_read_in_neither() throws IOException {
        Path zip = folder.resolve("roster.zip");
        zip(zip, "orgs.csv", HEADER + "bay,Bay,district,\n", "Orgs.csv", HEADER);
        assertThat(codes(OneRosterCsv.read(zip))).startsWith("oneroster.two-files");
    }

    @Test
    void a_file_that_is_no_zip_is_said_to_be_none() throws IOException {
        Path notZip = Files.writeString(folder.resolve("roster.zip"), "sourcedId,name\n");
        assertThat(codes(OneRosterCsv.read(notZip))).containsExactly("oneroster.not-a-zip");
    }

    @Test
    void a_bomb_is_refused_by_what_it_declares() throws IOException {
        Path zip = folder.resolve("bomb.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("users.csv"));
            zeros(out, 40 << 20);
        }
        assertThat(codes(OneRosterCsv.read(zip))).containsExactly("oneroster.zip-too-large");
        var manyBytes = new ZipLimits(20 << 20, 1e9, 10, 0);
        assertThat(codes(OneRosterCsv.read(zip, manyBytes)))
                .containsExactly("oneroster.zip-too-large");
        Path small = new SmallSchool().zip(folder.resolve("small.zip"), "");
        assertThat(codes(OneRosterCsv.read(small, new ZipLimits(1 << 30, 200, 5, 1 << 20))))
                .containsExactly("oneroster.zip-too-large");
        assertThat(codes(OneRosterCsv.read(small, ZipLimits.USUAL))).isEmpty();
    }

    @Test
    void a_bomb_that_declares_too_little_is_stopped_while_it_unpacks() throws IOException {
        Path zip = folder.resolve("liar.zip");
        zip(zip, "orgs.csv", HEADER + "bay,Bay,district,\n" + " \n".repeat(500_000));
        byte[] bytes = Files.readAllBytes(zip);
        var data = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < bytes.length - 4; i++) {
            if (data.getInt(i) == 0x02014b50) {
                data.putInt(i + 24, 100);
            }
        }
        Files.write(zip, bytes);
        var read = OneRosterCsv.read(zip);
        assertThat(codes(read)).startsWith("oneroster.damaged-file");
        assertThat(read.orgs()).isEmpty();
    }

    private static void zip(Path zip, String... namesAndTexts) throws IOException {
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                out.putNextEntry(new ZipEntry(namesAndTexts[i]));
                out.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
    }

    private static void zeros(OutputStream out, int count) throws IOException {
        byte[] chunk = new byte[1 << 16];
        for (int written = 0; written < count; written += chunk.length) {
            out.write(chunk);
        }
    }
}
