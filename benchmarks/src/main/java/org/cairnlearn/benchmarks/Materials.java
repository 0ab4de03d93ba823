package org.cairnlearn.benchmarks;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.MaterialImport;
import org.cairnlearn.school.exchange.MaterialWish;
import org.cairnlearn.school.materials.MaterialBook;
import org.cairnlearn.school.materials.Wanted;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.Migrations;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ApplicationContext;

/**
 * What materials cost: OATutor's four courses taken in for the first and the second time, and what
 * plans and pages ask of them: {@code ./cairn bench materials}. Needs {@code CAIRN_DATA}.
 */
public final class Materials {
    private static final int ROUNDS = 200;

    private Materials() {}

    /** Prints the table. The home is a temporary folder and is deleted at the end. */
    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(Materials.class.getClassLoader()).beforeInitialize();
        var named = System.getenv("CAIRN_DATA");
        var data =
                (named == null ? Path.of("..", "shared") : Path.of(named))
                        .resolve("data/content/oatutor");
        if (!Files.isDirectory(data)) {
            System.out.println("LEFT OUT: no test data content/oatutor; set CAIRN_DATA");
            return;
        }
        var folder = Files.createTempDirectory("cairn-bench");
        try (var database = Database.embedded(new Home(folder.resolve("home")))) {
            Migrations.run(database);
            measure(database, data);
        } finally {
            delete(folder);
        }
    }

    private static void measure(Database database, Path data) {
        try (var school = EmptySchool.on(database)) {
            var tenant = school.getBean(Tenants.class).add("Bench").id();
            for (var time : List.of("first", "second")) {
                taken(school, tenant, data, time);
            }
            asked(school, tenant);
        }
    }

    private static void taken(ApplicationContext school, TenantId tenant, Path data, String time) {
        var wish =
                new MaterialWish(
                        new ImportWish(tenant, data, false, false, _ -> {}), List.of(), "");
        var start = System.nanoTime();
        var report = school.getBean(MaterialImport.class).run(wish);
        var took = Duration.ofNanos(System.nanoTime() - start);
        var rows = report.files().stream().mapToLong(file -> file.rows()).sum();
        print(
                "four courses, the %s time".formatted(time),
                "%,d problems".formatted(rows),
                took.toMillis());
    }

    private static void asked(ApplicationContext school, TenantId tenant) {
        var work = school.getBean(Work.class);
        var materials = school.getBean(MaterialBook.class);
        var skills = work.read(tenant, () -> List.copyOf(materials.skills()));
        each(
                "routes to all skills",
                "%,d skills".formatted(skills.size()),
                () -> work.read(tenant, () -> materials.routes(skills).size()));
        each(
                "routes of one group",
                "3 skills",
                () -> work.read(tenant, () -> materials.routes(skills.subList(0, 3)).size()));
        each(
                "skills that lack a way",
                "%,d skills".formatted(skills.size()),
                () -> work.read(tenant, () -> materials.gaps(skills).size()));
        each(
                "a page of the list",
                "40 materials",
                () -> work.read(tenant, () -> materials.list(Wanted.ALL, 40, 0).size()));
        var longest =
                work.read(tenant, () -> materials.list(new Wanted(null, null, "2.2 Solve"), 1, 0))
                        .getFirst()
                        .id();
        each(
                "one lesson with steps and hints",
                "the longest",
                () -> work.read(tenant, () -> materials.exercises(longest).size()));
    }

    /** The middle and the 95th of a hundred calls, after as many to warm up. */
    private static void each(String what, String size, Supplier<Integer> call) {
        var times = new ArrayList<Long>();
        for (var round = 0; round < ROUNDS; round++) {
            var start = System.nanoTime();
            var _ = call.get();
            if (round >= ROUNDS / 2) {
                times.add(System.nanoTime() - start);
            }
        }
        times.sort(Comparator.naturalOrder());
        System.out.printf(
                Locale.ROOT,
                "%-34s %-16s %,10.1f ms, %,.1f ms at the 95th%n",
                what,
                size,
                times.get(times.size() / 2) / 1e6,
                times.get(times.size() * 95 / 100) / 1e6);
    }

    private static void print(String what, String size, double milliseconds) {
        System.out.printf(Locale.ROOT, "%-34s %-16s %,10.1f ms%n", what, size, milliseconds);
    }

    private static void delete(Path folder) throws java.io.IOException {
        try (var all = Files.walk(folder)) {
            for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }
}
