package org.cairnlearn.school.run;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;

/**
 * The real command in a process of its own, which can be killed as the system would when memory
 * runs out.
 */
final class CairnProcess implements AutoCloseable {
    private static final Pattern COMMITTED = Pattern.compile("committed (\\d+) rows");
    private static final long MINUTES = 5;

    private final Process process;
    private final Path said;
    private final AtomicLong acknowledged = new AtomicLong();
    private final List<String> complaints = new ArrayList<>();
    private final Thread listener;

    private CairnProcess(Process process, Path said) {
        this.process = process;
        this.said = said;
        this.listener = Thread.ofVirtual().start(this::listen);
    }

    /** How a command ended: its exit code, and what it printed. */
    record End(int code, String said, List<String> complaints) {}

    /** Starts a command that ends by {@code --home}. */
    static CairnProcess start(Path home, String... words) {
        try {
            var said = Files.createTempFile(home.getParent(), "said", ".json");
            var line =
                    new ArrayList<>(
                            List.of(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-XX:+UseSerialGC",
                                    "-Xshare:auto",
                                    "-Xmx512m",
                                    "-cp",
                                    classPath(),
                                    "org.cairnlearn.school.command.Cairn"));
            line.addAll(List.of(words));
            line.addAll(List.of("--home", home.toString()));
            var process = new ProcessBuilder(line).redirectOutput(said.toFile()).start();
            return new CairnProcess(process, said);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Runs a command to its end, which has to be a good one. */
    static void run(Path home, String... words) {
        try (var process = start(home, words)) {
            var end = process.end();
            Assertions.assertThat(end.code()).as("%s", end).isZero();
        }
    }

    /** How many rows the command has told as stored for good so far. */
    long acknowledged() {
        return acknowledged.get();
    }

    boolean runs() {
        return process.isAlive();
    }

    /**
     * Kills it without a chance to say or to tidy up anything (SIGKILL), and hears what it said
     * before.
     */
    void kill() {
        process.destroyForcibly();
        end();
    }

    /** Waits until it has ended by itself. */
    End end() {
        try {
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                throw new AssertionError("The command does not end");
            }
            listener.join();
            return new End(process.exitValue(), Files.readString(said), List.copyOf(complaints));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            kill();
        }
    }

    private void listen() {
        try (BufferedReader lines = process.errorReader()) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var committed = COMMITTED.matcher(line);
                if (committed.matches()) {
                    acknowledged.set(Long.parseLong(committed.group(1)));
                } else {
                    complaints.add(line);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this run is made of, without the tests. */
    private static String classPath() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }
}
