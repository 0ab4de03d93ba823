package org.cairnlearn.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import org.cairnlearn.school.exchange.FrameworkImport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.Migrations;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.standards.framework.FrameworkFiles;
import org.springframework.boot.logging.LoggingSystem;

/**
 * What a framework costs: a CASE package of 585 items and 3,368 links read and stored for the first
 * and for the second time, and a package of 100 MB read: {@code ./cairn bench frameworks}.
 */
public final class Frameworks {
    private static final int ITEMS = 585;
    private static final int LINKS = 3_368;
    private static final long LARGE = 100L << 20;

    private Frameworks() {}

    /** Prints the table. The home is a temporary folder and is deleted at the end. */
    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(Frameworks.class.getClassLoader()).beforeInitialize();
        var folder = Files.createTempDirectory("cairn-bench");
        try (var database = Database.embedded(new Home(folder.resolve("home")))) {
            Migrations.run(database);
            stored(database, folder);
            large(folder);
        } finally {
            delete(folder);
        }
    }

    private static void stored(Database database, Path folder) throws IOException {
        var small = write(folder.resolve("small.json"), ITEMS, LINKS);
        try (var school = EmptySchool.on(database)) {
            var tenant = school.getBean(Tenants.class).add("Bench").id();
            var imports = school.getBean(FrameworkImport.class);
            for (var time : new String[] {"first", "second", "third"}) {
                var start = Took.start();
                var report = imports.run(new ImportWish(tenant, small, false, false, _ -> {}));
                print(
                        "import, the %s time".formatted(time),
                        "%d items, %d links"
                                .formatted(
                                        report.files().get(0).rows(), report.files().get(1).rows()),
                        start.end());
            }
        }
    }

    private static void large(Path folder) throws IOException {
        var items = 60_000;
        var path = write(folder.resolve("large.json"), items, 4 * items);
        var megabytes = Files.size(path) >> 20;
        var start = Took.start();
        var read = FrameworkFiles.read(path);
        var took = start.end();
        System.gc();
        var used = Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
        print(
                "read only",
                "%d MB, %d items; they take %d MB"
                        .formatted(megabytes, read.files().getFirst().kept(), used >> 20),
                took);
        if (Files.size(path) < LARGE) {
            throw new IllegalStateException(
                    "The large package has only %d MB".formatted(megabytes));
        }
    }

    /** A package whose items lie in a tree of tens and whose links lead forwards. */
    private static Path write(Path path, int items, int links) throws IOException {
        try (var out = Files.newBufferedWriter(path)) {
            out.write(
                    "{\"CFDocument\":{\"identifier\":\"bench\",\"title\":\"Bench\"},\"CFItems\":[");
            for (var i = 0; i < items; i++) {
                out.write(
                        "%s{\"identifier\":\"%s\",\"fullStatement\":\"Statement %d of what can be learned, with some more words as standards have them.\",\"humanCodingScheme\":\"B.%d\",\"educationLevel\":[\"0%d\"],\"notes\":\"%s\"}"
                                .formatted(
                                        i == 0 ? "" : ",", id(i), i, i, 1 + i % 9, "n".repeat(80)));
            }
            out.write("],\"CFAssociations\":[");
            for (var i = 1; i <= links; i++) {
                var to = 1 + i % (items - 1);
                var from = i < items ? to / 10 : (i * 31L) % to;
                var kind = i < items ? "isChildOf" : i % 3 == 0 ? "precedes" : "isRelatedTo";
                var origin = kind.equals("isChildOf") ? to : from;
                var end = kind.equals("isChildOf") ? from : to;
                out.write(
                        "%s{\"identifier\":\"l%d\",\"associationType\":\"%s\",\"originNodeURI\":{\"identifier\":\"%s\",\"uri\":\"https://example.org/items/%s\"},\"destinationNodeURI\":{\"identifier\":\"%s\",\"uri\":\"https://example.org/items/%s\"},\"lastChangeDateTime\":\"2026-01-01T00:00:00Z\"}"
                                .formatted(
                                        i == 1 ? "" : ",",
                                        i,
                                        kind,
                                        id(origin),
                                        id(origin),
                                        id(end),
                                        id(end)));
            }
            out.write("]}");
        }
        return path;
    }

    private static String id(long number) {
        return "00000000-0000-4000-8000-%012d".formatted(number);
    }

    /** Seconds by the clock on the wall, and of this process's processors. */
    private record Took(double wall, double processor) {
        static Took start() {
            return new Took(System.nanoTime() / 1e9, processorSeconds());
        }

        Took end() {
            return new Took(System.nanoTime() / 1e9 - wall, processorSeconds() - processor);
        }

        private static double processorSeconds() {
            return ProcessHandle.current().info().totalCpuDuration().orElse(Duration.ZERO).toNanos()
                    / 1e9;
        }
    }

    private static void print(String what, String many, Took took) {
        System.out.printf(
                Locale.ROOT,
                "%-24s %-44s %8.3f s, %8.3f s of processors%n",
                what,
                many,
                took.wall(),
                took.processor());
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
