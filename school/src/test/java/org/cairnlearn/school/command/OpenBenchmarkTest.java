package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Who measures a program by the published days compares their sums first: a stale one shuts them
 * out.
 */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class OpenBenchmarkTest {
    @TempDir private Path home;

    @Test
    void the_days_of_the_open_benchmark_are_those_that_are_made_today() throws IOException {
        var rows =
                Pattern.compile("\\| (\\d+), seed (\\d+), (on|off) \\| ([0-9a-f]{16}) \\|")
                        .matcher(Files.readString(Path.of("../docs/reference/day-plan.md")))
                        .results()
                        .toList();
        assertThat(rows).extracting(row -> row.group(1)).contains("120", "600");
        for (var row : rows) {
            var day = home.resolve("%s %s.json".formatted(row.group(1), row.group(3)));
            var typed =
                    Typed.in(
                            home,
                            "plan",
                            "generate",
                            "--students",
                            row.group(1),
                            "--blocks",
                            "4",
                            "--seed",
                            row.group(2),
                            "--groups",
                            row.group(3),
                            "-o",
                            day.toString());
            assertThat(typed.exitCode()).as(typed.err()).isZero();
            assertThat(sha256(day)).as(row.group()).startsWith(row.group(4));
        }
    }

    private static String sha256(Path file) throws IOException {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
