package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, with a real signal. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServeTest {
    @TempDir Path folder;

    @Test
    void serve_answers_at_the_address_it_prints_and_a_signal_stops_its_database_too()
            throws Exception {
        var elsewhere =
                Files.writeString(
                        folder.resolve("application.properties"), "spring.main.banner-mode=oops");
        var home = folder.resolve("school");
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Cairn.class.getName(),
                        "serve",
                        "--port",
                        "0",
                        "--home",
                        home.toString());
        command.directory(elsewhere.getParent().toFile());
        command.redirectError(folder.resolve("err").toFile());
        var process = command.start();
        try (var out = process.inputReader()) {
            var address = address(out);
            assertThat(status(address)).isBetween(200, 499);
            assertThat(home.resolve("data/postmaster.pid")).exists();
            process.destroy();
            assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(home.resolve("data/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    private String address(BufferedReader out) throws Exception {
        var line = out.readLine();
        assertThat(line)
                .as(() -> "standard error: " + text(folder.resolve("err")))
                .matches("Cairn is at http://127\\.0\\.0\\.1:\\d+/ .*");
        return line.split(" ")[3];
    }

    private static int status(String address) throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            return browser.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    /** Paths made whole, since the process starts elsewhere. */
    private static String classPath() {
        return String.join(
                File.pathSeparator,
                List.of(System.getProperty("java.class.path").split(File.pathSeparator)).stream()
                        .map(entry -> Path.of(entry).toAbsolutePath().toString())
                        .toList());
    }
}
