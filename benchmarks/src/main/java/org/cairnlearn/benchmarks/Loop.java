package org.cairnlearn.benchmarks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.zip.GZIPOutputStream;
import org.cairnlearn.school.SchoolApplication;
import org.cairnlearn.school.access.Accounts;
import org.cairnlearn.school.access.Login;
import org.cairnlearn.school.access.Password;
import org.cairnlearn.school.exchange.EvidenceImport;
import org.cairnlearn.school.exchange.EvidenceWish;
import org.cairnlearn.school.exchange.FrameworkImport;
import org.cairnlearn.school.exchange.ImportReport;
import org.cairnlearn.school.exchange.ImportWish;
import org.cairnlearn.school.exchange.RosterImport;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Database;
import org.cairnlearn.school.platform.Home;
import org.cairnlearn.school.platform.Migrations;
import org.cairnlearn.school.platform.SchoolTime;
import org.cairnlearn.school.platform.TenantId;
import org.cairnlearn.school.platform.Tenants;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.roster.RosterBook;
import org.cairnlearn.simulation.HarborSchool;
import org.cairnlearn.simulation.Role;
import org.cairnlearn.simulation.SchoolSeed;
import org.cairnlearn.simulation.SourcedId;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;

/** What a school's day costs, measured once from an empty home on: {@code ./cairn bench loop}. */
public final class Loop {
    private static final int UNMEASURED = 20;
    private static final int MEASURED = 100;
    private static final String PASSWORD = "seven-stones-by-the-river";

    private final ConfigurableApplicationContext school;
    private final Path files;

    private Loop(ConfigurableApplicationContext school, Path files) {
        this.school = school;
        this.files = files;
    }

    /** Prints the table. The home is a temporary folder and is deleted at the end. */
    public static void main(String[] arguments) throws Exception {
        LoggingSystem.get(Loop.class.getClassLoader())
                .beforeInitialize(); // silent before it starts
        var folder = Files.createTempDirectory("cairn-bench");
        try {
            print("what", "how many", "took");
            var start = System.nanoTime();
            try (var database = Database.embedded(new Home(folder.resolve("home")))) {
                Migrations.run(database);
                try (var school = start(database)) {
                    new Pages(root(school)).get("/sign-in");
                    print("an empty home, to the first page", "1", seconds(start));
                    new Loop(school, folder).measure();
                }
                start = System.nanoTime();
                try (var school = start(database)) {
                    new Pages(root(school)).get("/sign-in");
                    print("the application again, to the first page", "1", seconds(start));
                }
            }
        } finally {
            delete(folder);
        }
    }

    private static ConfigurableApplicationContext start(Database database) {
        var login = database.application();
        return new SpringApplicationBuilder(SchoolApplication.class)
                .properties(
                        Map.of(
                                "spring.datasource.url", login.url(),
                                "spring.datasource.username", login.user(),
                                "spring.datasource.password", login.password(),
                                "server.port", "0",
                                "logging.threshold.console", "OFF"))
                .run();
    }

    private void measure() throws Exception {
        var roster = files.resolve("roster");
        BigRoster.write(roster);
        var district = tenant("Big District");
        took("enrollments taken in", BigRoster.ENROLLMENTS, () -> roster(district, roster));
        took("the same again, nothing new", BigRoster.ENROLLMENTS, () -> roster(district, roster));
        responses();
        today();
        classMap();
    }

    private void responses() throws Exception {
        var data = Path.of(System.getenv().getOrDefault("CAIRN_DATA", ""));
        var log = data.resolve("data/responses/assist2009_named/responses.csv.gz");
        if (!Files.exists(log)) {
            print("responses with mastery", "", "LEFT OUT: set CAIRN_DATA");
            return;
        }
        var start = Instant.parse("2026-09-08T13:00:00Z");
        took("responses with mastery", 274_556, () -> evidence(tenant("Log"), log, start));
    }

    /** The teacher's page of a class of 27 whose plan stands. */
    private void today() throws Exception {
        var today = school.getBean(SchoolTime.class).today();
        var harbor = HarborSchool.simulate(new SchoolSeed(1, today, 35));
        harbor.writeTo(files);
        var tenant = tenant("Harbor");
        roster(tenant, files.resolve("roster"));
        var framework = wish(tenant, files.resolve("framework.csv"));
        whole(school.getBean(FrameworkImport.class).run(framework));
        evidence(tenant, files.resolve("responses.csv"), harbor.start());
        account(tenant, harbor.teacher().value());
        var pages = new Pages(root(school));
        pages.post("/sign-in", "school=%s&login=teacher&password=%s".formatted(tenant, PASSWORD));
        took("first look at a day, with planning", 1, () -> pages.get("/teacher/today"));
        over("Today", () -> pages.get("/teacher/today"));
    }

    /** The teacher's class map of 30 students, on what is near and on all of 110 skills. */
    private void classMap() throws Exception {
        var today = school.getBean(SchoolTime.class).today();
        var harbor = HarborSchool.simulate(new SchoolSeed(2, today, BigClass.STUDENTS + 8));
        harbor.writeTo(files);
        var tenant = tenant("Class map");
        roster(tenant, files.resolve("roster"));
        BigClass.writeFramework(files.resolve("big.csv"));
        whole(school.getBean(FrameworkImport.class).run(wish(tenant, files.resolve("big.csv"))));
        var section = harbor.roster().sections().getFirst();
        var students =
                harbor.roster().members(section, Role.STUDENT).stream()
                        .map(SourcedId::value)
                        .toList();
        BigClass.writeWork(files.resolve("work.csv"), students);
        evidence(tenant, files.resolve("work.csv"), harbor.start());
        account(tenant, harbor.teacher().value());
        var pages = new Pages(root(school));
        pages.post("/sign-in", "school=%s&login=teacher&password=%s".formatted(tenant, PASSWORD));
        var map = pages.addressOf("/teacher/map");
        print("students by skills of the class map", students.size() + " x " + BigClass.SKILLS, "");
        over("class map", () -> pages.get(map));
        over("class map of all skills", () -> pages.get(map + "?skills=all"));
        print("class map, zipped", "", kilobytes(pages.get(map)));
        print("class map of all skills, zipped", "", kilobytes(pages.get(map + "?skills=all")));
    }

    /** Half and nineteen twentieths of many requests take no longer than this. */
    private static <T> void over(String what, Callable<T> request) throws Exception {
        var nanos = new long[MEASURED];
        for (var number = -UNMEASURED; number < MEASURED; number++) {
            var start = System.nanoTime();
            request.call();
            nanos[Math.max(0, number)] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        var many = String.valueOf(MEASURED);
        print(what + " over HTTP, p50", many, millis(nanos[MEASURED / 2 - 1]));
        print(what + " over HTTP, p95", many, millis(nanos[MEASURED * 95 / 100 - 1]));
    }

    private static String kilobytes(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return "%.1f KB".formatted(bytes.size() / 1024.0);
    }

    private TenantId tenant(String name) {
        return school.getBean(Tenants.class).add(name).id();
    }

    private void account(TenantId tenant, String person) {
        school.getBean(Work.class)
                .write(
                        Actor.Task.administering(tenant),
                        () -> {
                            var teacher =
                                    school.getBean(RosterBook.class)
                                            .findPersonBySourcedId(person)
                                            .orElseThrow();
                            return school.getBean(Accounts.class)
                                    .add(
                                            new Login("teacher"),
                                            new Password(PASSWORD),
                                            teacher.id(),
                                            teacher.role());
                        });
    }

    private ImportReport roster(TenantId tenant, Path path) {
        return whole(school.getBean(RosterImport.class).run(wish(tenant, path)));
    }

    private ImportReport evidence(TenantId tenant, Path log, Instant start) {
        var wish =
                new EvidenceWish(
                        wish(tenant, log),
                        EvidenceWish.Maps.NONE,
                        "Log",
                        start,
                        EvidenceWish.Choices.ADDING);
        return whole(school.getBean(EvidenceImport.class).run(wish));
    }

    private static ImportWish wish(TenantId tenant, Path path) {
        return new ImportWish(tenant, path, false, false, _ -> {});
    }

    /** A number about half a file would mislead. */
    private static ImportReport whole(ImportReport report) {
        if (!report.applied() || report.files().stream().anyMatch(file -> file.refused() > 0)) {
            throw new IllegalStateException(
                    "The %s was not taken in whole".formatted(report.format()));
        }
        return report;
    }

    private static String root(ConfigurableApplicationContext school) {
        return "http://127.0.0.1:" + school.getEnvironment().getProperty("local.server.port");
    }

    private static <T> void took(String what, int many, Callable<T> work) throws Exception {
        var start = System.nanoTime();
        work.call();
        print(what, "%,d".formatted(many), seconds(start));
    }

    private static String seconds(long start) {
        return "%.1f s".formatted((System.nanoTime() - start) / 1e9);
    }

    private static String millis(long nanos) {
        return "%.1f ms".formatted(nanos / 1e6);
    }

    private static void print(String what, String many, String took) {
        System.out.printf("%-42s %10s %10s%n", what, many, took);
    }

    private static void delete(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
