package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * What somebody waits for who tries Cairn: from {@code cairn demo} to sign-ins that can be used,
 * the same again on the kept home, and the memory of all its processes: {@code ./cairn bench demo
 * [STUDENTS]}. Shared memory is counted once (Linux, proportional set size).
 */
public final class Demo {
    private static final String READY = "Sign in as";
    private static final double MEGABYTE = 1024;

    private final Path home;
    private final String students;

    private Demo(Path home, String students) {
        this.home = home;
        this.students = students;
    }

    /** Prints the table. The home is a temporary folder and is deleted at the end. */
    public static void main(String[] arguments) throws Exception {
        var folder = Files.createTempDirectory("cairn-bench");
        try {
            var demo =
                    new Demo(folder.resolve("home"), arguments.length > 0 ? arguments[0] : "600");
            print("what", "students", "measured");
            demo.run("from the command to sign-ins, first time");
            demo.run("from the command to sign-ins, later");
        } finally {
            delete(folder);
        }
    }

    private void run(String what) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var process = start();
        try (var said = process.inputReader()) {
            var line = said.readLine();
            while (line != null && !line.equals(READY)) {
                line = said.readLine();
            }
            if (line == null) {
                throw new IllegalStateException("The demo ended before it could be used");
            }
            print(what, students, "%.1f s".formatted((System.nanoTime() - start) / 1e9));
            print("  processor time of the Java machine", "", processor(process));
            var server = postmaster();
            print("  memory of the Java machine", "", megabytes(Stream.of(process.toHandle())));
            print(
                    "  memory of PostgreSQL",
                    "",
                    megabytes(Stream.concat(Stream.of(server), server.children())));
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private Process start() throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        List.of(
                                java,
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx1g",
                                "-cp",
                                System.getProperty("java.class.path"),
                                "org.cairnlearn.school.command.Cairn",
                                "demo",
                                "--port",
                                "0",
                                "--students",
                                students,
                                "--home",
                                home.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private ProcessHandle postmaster() throws IOException {
        try (var lines = Files.lines(home.resolve("data").resolve("postmaster.pid"))) {
            var id = Long.parseLong(lines.findFirst().orElseThrow().strip());
            return ProcessHandle.of(id).orElseThrow();
        }
    }

    private static String megabytes(Stream<ProcessHandle> processes) {
        var all = processes.mapToLong(Demo::kilobytes).sum();
        return all == 0 ? "unknown" : String.format(Locale.ROOT, "%.0f MB", all / MEGABYTE);
    }

    /** What the same would take at least on a machine that has nothing else to do. */
    private static String processor(Process process) {
        return process.info()
                .totalCpuDuration()
                .map(time -> "%.1f s".formatted(time.toMillis() / 1e3))
                .orElse("unknown");
    }

    /** 0 where the system does not tell. */
    private static long kilobytes(ProcessHandle process) {
        var told = Path.of("/proc", String.valueOf(process.pid()), "smaps_rollup");
        try (var lines = Files.lines(told)) {
            return lines.filter(line -> line.startsWith("Pss:"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
                    .sum();
        } catch (IOException e) {
            return 0;
        }
    }

    private static void print(String what, String many, String measured) {
        System.out.printf("%-42s %10s %10s%n", what, many, measured);
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
