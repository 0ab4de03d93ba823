package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class FailuresTest {
    private static final String A_CHILD = "Ada Lovelace, born 2014-12-10";

    @TempDir Path home;

    @Test
    void what_nobody_expected_is_one_sentence_with_a_reference_that_the_log_explains()
            throws IOException {
        var out = new StringWriter();
        var err = new StringWriter();
        var failure =
                new IllegalStateException(A_CHILD, new ArithmeticException(A_CHILD + " again"));
        var code = new Failures(Typed.shell(home, out, err)).unexpected(failure, "cairn serve");
        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines()).hasSize(1);
        assertThat(err.toString())
                .matches("(?s)Something failed .*\\(reference [0-9a-f]{8}\\).*cairn\\.log\\.\\R");
        var reference = err.toString().replaceAll("(?s).*reference (\\w+).*", "$1");
        assertThat(Files.readString(home.resolve("cairn.log")))
                .startsWith("2026-11-23T13:40:00Z reference " + reference + ", cairn serve")
                .contains(
                        "java.lang.IllegalStateException",
                        "because of java.lang.ArithmeticException",
                        "    at " + FailuresTest.class.getName())
                .doesNotContain(A_CHILD);
    }

    @Test
    void a_log_that_cannot_be_written_is_said_and_nothing_more_fails() throws IOException {
        var file = Files.writeString(home.resolve("a-file"), "");
        var err = new StringWriter();
        var code =
                new Failures(Typed.shell(file.resolve("school"), new StringWriter(), err))
                        .unexpected(new IllegalStateException(A_CHILD), "main");
        assertThat(code).isEqualTo(1);
        assertThat(err.toString())
                .contains("IllegalStateException", "cannot be written")
                .doesNotContain(A_CHILD);
    }
}
