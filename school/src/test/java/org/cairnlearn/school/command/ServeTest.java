package org.cairnlearn.school.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.net.InetAddress;
import java.net.ServerSocket;
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
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command as a process of its own, with a real signal. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ServeTest {
    @TempDir Path folder;

    @Test
    void serve_answers_at_the_address_it_prints_and_a_signal_stops_its_database_too()
            throws Exception {
        Files.writeString(folder.resolve("application.properties"), "spring.main.banner-mode=oops");
        try (var serving = serve("")) {
            assertThat(serving.address()).matches("http://127\\.0\\.0\\.1:\\d+/");
            assertThat(status(HttpClient.newHttpClient(), serving.address())).isBetween(200, 499);
            assertThat(home().resolve("data/postmaster.pid")).exists();
            // nobody is believed to come by https where no proxy is named
            var claims = answer(serving, "X-Forwarded-Proto", "https");
            assertThat(claims.headers().firstValue("Strict-Transport-Security")).isEmpty();
        }
        assertThat(home().resolve("data/postmaster.pid")).doesNotExist();
        assertThat(folder.resolve("err")).isEmptyFile();
    }

    @Tag("all")
    @Test
    void with_a_certificate_of_its_own_the_pages_are_at_https_only() throws Exception {
        var certificate = Certificate.madeIn(folder);
        try (var serving = serve("tls.certificate=cert.pem\ntls.key=key.pem\n");
                var trusting = certificate.trusting()) {
            assertThat(serving.address()).matches("https://127\\.0\\.0\\.1:\\d+/");
            assertThat(status(trusting, serving.address() + "sign-in")).isEqualTo(200);
            var plain = serving.address().replace("https", "http");
            assertThat(status(HttpClient.newHttpClient(), plain)).isEqualTo(400);
        }
    }

    @Tag("all")
    @Test
    void what_a_named_proxy_says_of_a_request_is_believed() throws Exception {
        try (var serving = serve("proxy=127.0.0.1\n")) {
            var https = answer(serving, "X-Forwarded-Proto", "https");
            assertThat(https.statusCode()).isEqualTo(200);
            assertThat(https.headers().firstValue("Strict-Transport-Security")).isPresent();
            assertThat(https.headers().allValues("Set-Cookie"))
                    .isNotEmpty()
                    .allMatch(cookie -> cookie.startsWith("__Host-"));
            assertThat(answer(serving, "X-Forwarded-Proto", "http").statusCode()).isEqualTo(403);
        }
    }

    @Tag("all")
    @Test
    void a_port_that_another_program_has_is_named_with_what_to_do() throws Exception {
        try (var other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var serving = start("home=school\nport=%d\n".formatted(other.getLocalPort()));
            assertThat(serving.waitFor(120, TimeUnit.SECONDS)).isTrue();
            assertThat(serving.exitValue()).isEqualTo(ExitCode.FAILED);
        }
        assertThat(text(folder.resolve("err")))
                .contains("is used by another program. Choose another with --port.");
    }

    private static HttpResponse<Void> answer(Serving serving, String header, String value)
            throws Exception {
        try (var browser = HttpClient.newHttpClient()) {
            var request =
                    HttpRequest.newBuilder(URI.create(serving.address() + "sign-in"))
                            .header(header, value)
                            .header("X-Forwarded-For", "203.0.113.7")
                            .header("X-Forwarded-Host", "cairn.harbor.example")
                            .build();
            return browser.send(request, HttpResponse.BodyHandlers.discarding());
        }
    }

    private Path home() {
        return folder.resolve("school");
    }

    /** A running command; closing sends the signal and waits for its end. */
    private record Serving(Process process, String address) implements AutoCloseable {
        @Override
        public void close() throws Exception {
            process.destroy();
            var ended = process.waitFor(60, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as("ended by the signal").isTrue();
        }
    }

    private Serving serve(String settings) throws Exception {
        var process = start("home=school\nport=0\n" + settings);
        var line = process.inputReader().readLine();
        if (line == null || !line.startsWith("Cairn is at ")) {
            process.destroyForcibly();
            throw new AssertionError("%s; %s".formatted(line, text(folder.resolve("err"))));
        }
        return new Serving(process, line.split(" ")[3]);
    }

    private Process start(String settings) throws Exception {
        var file = Files.writeString(folder.resolve("cairn.properties"), settings);
        var command =
                new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        Cairn.class.getName(),
                        "serve",
                        "--config",
                        file.toString());
        command.directory(folder.toFile());
        command.redirectError(folder.resolve("err").toFile());
        return command.start();
    }

    private static int status(HttpClient browser, String address) throws Exception {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(address)).build(),
                        HttpResponse.BodyHandlers.discarding())
                .statusCode();
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
