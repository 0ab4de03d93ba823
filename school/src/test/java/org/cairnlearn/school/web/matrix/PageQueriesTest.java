package org.cairnlearn.school.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.cairnlearn.school.SchoolApplication;
import org.cairnlearn.school.platform.Actor;
import org.cairnlearn.school.platform.Work;
import org.cairnlearn.school.testing.DistrictDatabase;
import org.cairnlearn.school.testing.Statements;
import org.cairnlearn.school.testing.TestClock;
import org.cairnlearn.school.web.matrix.Table.Line;
import org.cairnlearn.school.web.matrix.Table.Where;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/**
 * Every page as everybody who may see it, in a district of more than a hundred thousand students:
 * the database itself counts that no such table is read from end to end, also not inside the
 * functions that the policies ask, and the plan of each statement says the same. And what a page
 * asks does not grow with its students.
 */
@SpringBootTest(
        classes = {SchoolApplication.class, TestClock.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = DistrictDatabase.class)
@DirtiesContext
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Tag("all")
class PageQueriesTest {
    private static final int STUDENTS = 101_000;

    /** As many as class-of-thirty.sql adds. */
    private static final int MORE_STUDENTS = 28;

    /** A page for a slow line. */
    private static final int MOST_BYTES = 30 * 1024;

    private static final List<String> OF_A_CLASS =
            List.of(
                    "/teacher/today",
                    "/teacher/conferences",
                    "/teacher/profiles",
                    "/teacher/choices");

    private static final int LARGE = 100_000;
    private static final Pattern STATEMENT = Pattern.compile("(?s)\\[\\s*((?:with|select)\\b.*)]$");
    private static final Pattern SCAN = Pattern.compile("Seq Scan on ([a-z_0-9.]+)");

    @Autowired ApplicationContext application;
    @Autowired Work work;
    @Autowired JdbcClient sql;

    @Value("${local.server.port}")
    int port;

    private World world;
    private Examples examples;
    private Crowd crowd;
    private Set<String> large = Set.of();

    @BeforeAll
    void a_district_of_a_hundred_thousand() throws SQLException, IOException {
        world = new World(application);
        examples = new Examples(world);
        try (var owner = DistrictDatabase.superuser();
                var statement = owner.createStatement();
                var script = getClass().getResourceAsStream("district.sql")) {
            var text =
                    new String(
                            Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8);
            asOurs(statement, text.replace("%1$d", Integer.toString(STUDENTS)));
            statement.execute("analyze");
            for (var table : List.of("asked", "stop")) {
                statement.execute(
                        "create function budget.no_%1$s() returns trigger language plpgsql as 'begin return null; end'"
                                .formatted(table));
                statement.execute(
                        "create trigger nobody_is_asked before insert on budget.%1$s for each row execute function budget.no_%1$s()"
                                .formatted(table));
            }
            large = largeTables(owner);
        }
        crowd =
                new Crowd(
                        world,
                        port,
                        Arrays.stream(Persona.values())
                                .filter(one -> !one.isOutside())
                                .filter(one -> one == Persona.INTEGRATOR || one.isPerson())
                                .filter(one -> !one.isStranger())
                                .toList());
    }

    private void asOurs(Statement statement, String script) throws SQLException {
        statement.execute("select set_config('app.tenant', '%s', false)".formatted(world.ours()));
        statement.execute("set session_replication_role = replica");
        statement.execute(script);
    }

    private static Set<String> largeTables(Connection owner) throws SQLException {
        var large = new TreeSet<String>();
        try (var statement = owner.createStatement();
                var found =
                        statement.executeQuery(
                                """
                                select relnamespace::regnamespace || '.' || relname
                                  from pg_class
                                 where relkind = 'r' and relpersistence = 'p' and reltuples >= %d
                                """
                                        .formatted(LARGE))) {
            while (found.next()) {
                large.add(found.getString(1));
            }
        }
        return large;
    }

    @Test
    void no_page_reads_a_large_table_from_end_to_end() throws SQLException, IOException {
        var found = new TreeSet<String>();
        var explained = new HashSet<String>();
        try (var owner = DistrictDatabase.superuser()) {
            for (var page : pages()) {
                var before = scans(owner);
                var sent = open(page);
                read(before, scans(owner)).forEach(table -> found.add(page + ": reads " + table));
                for (var statement : statements(sent)) {
                    if (explained.add(page.persona().role() + statement)) {
                        planned(statement, page.persona())
                                .forEach(table ->
                                        found.add(
                                                "%s: plans %s in %s"
                                                        .formatted(page, table, statement)));
                    }
                }
            }
        }
        assertThat(large).hasSizeGreaterThan(35);
        assertThat(explained).hasSizeGreaterThan(250);
        assertThat(found).isEmpty();
    }

    /**
     * Two students, then thirty who have done as much each: no page asks one statement more for
     * every second of them. What the program does by itself meanwhile is counted along, so that a
     * few more say nothing.
     */
    @Test
    void no_page_asks_for_each_student_by_itself() throws SQLException, IOException {
        var pages = pages();
        pages.forEach(this::open); // what is made at the first look is there
        var few = counts(pages);
        try (var owner = DistrictDatabase.superuser();
                var statement = owner.createStatement();
                var script = getClass().getResourceAsStream("class-of-thirty.sql")) {
            asOurs(
                    statement,
                    new String(
                            Objects.requireNonNull(script).readAllBytes(), StandardCharsets.UTF_8));
        }
        pages.forEach(this::open);
        var many = counts(pages);
        var grown = new TreeSet<String>();
        many.forEach((page, count) -> {
            if (count >= few.getOrDefault(page, 0) + MORE_STUDENTS / 2) {
                grown.add("%s: %d, then %d".formatted(page, few.get(page), count));
            }
        });
        System.out.printf(
                "%d pages, %d statements at most%n", many.size(), Collections.max(many.values()));
        assertThat(crowd.get(Persona.TEACHER, "/teacher/attendance").body()).contains("Twin28");
        for (var page : OF_A_CLASS) {
            assertThat(zipped(crowd.get(Persona.TEACHER, page).body()))
                    .as("bytes of %s with a class of thirty", page)
                    .isBetween(500, MOST_BYTES);
        }
        assertThat(grown).isEmpty();
    }

    private static int zipped(String page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(bytes)) {
            zip.write(page.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    private Map<String, Integer> counts(List<Page> pages) {
        var counts = new TreeMap<String, Integer>();
        pages.forEach(page -> counts.put(page.toString(), open(page).size()));
        return counts;
    }

    /** A page as somebody who may see it. */
    private record Page(Line line, Persona persona) {
        @Override
        public String toString() {
            return "%s as %s".formatted(line.route().address(), persona);
        }
    }

    private List<String> open(Page page) {
        var address = examples.fill(page.line().route().address(), Where.OWN);
        return Statements.ofAnybody(() -> {
            var status = crowd.get(page.persona(), address).statusCode();
            assertThat(status).as(page.toString()).isLessThan(500);
            return status;
        });
    }

    private List<Page> pages() {
        return Table.read().lines().stream()
                .filter(line -> line.route().method().equals("GET"))
                .filter(line -> !line.route().address().startsWith("/sign-in/with"))
                .flatMap(line ->
                        crowd.all().stream()
                                .filter(one -> isShown(line, one))
                                .map(one -> new Page(line, one)))
                .toList();
    }

    /**
     * A system that asks for the roster is told how many there are in all, and whose family is
     * known: it reads a large table by what it asks for, and is no page.
     */
    private static boolean isShown(Line line, Persona persona) {
        if (line.route().address().startsWith("/ims/oneroster/")) {
            return false;
        }
        return line.open()
                ? !persona.isSystem() || line.isFor(persona)
                : line.letsIn(persona, Where.OWN);
    }

    /**
     * How often each large table was read from end to end, once the application's work is counted.
     */
    private Map<String, Long> scans(Connection owner) throws SQLException {
        work.read(
                world.ours(),
                () -> sql.sql("select pg_stat_force_next_flush()").query((_, _) -> true).list());
        var scans = new HashMap<String, Long>();
        try (var statement = owner.createStatement();
                var found =
                        statement.executeQuery(
                                "select schemaname || '.' || relname, seq_scan from pg_stat_user_tables")) {
            while (found.next()) {
                if (large.contains(found.getString(1))) {
                    scans.put(found.getString(1), found.getLong(2));
                }
            }
        }
        return scans;
    }

    private static Set<String> read(Map<String, Long> before, Map<String, Long> after) {
        var read = new TreeSet<String>();
        after.forEach((table, times) -> {
            if (!times.equals(before.get(table))) {
                read.add(table);
            }
        });
        return read;
    }

    private static Set<String> statements(List<String> sent) {
        var statements = new TreeSet<String>();
        for (var one : sent) {
            var found = STATEMENT.matcher(one);
            if (found.find()) {
                statements.add(found.group(1));
            }
        }
        return statements;
    }

    /** The large tables that the plan for any values reads from end to end. */
    private Set<String> planned(String statement, Persona persona) {
        var number = new int[1];
        var numbered =
                Pattern.compile("\\?").matcher(statement).replaceAll(_ -> "\\$" + ++number[0]);
        var any = number[0] == 0 ? "" : "(" + "null, ".repeat(number[0] - 1) + "null)";
        var actor =
                persona.isSystem()
                        ? Actor.Task.administering(world.ours()) // the plan is everybody's
                        : new Actor.Somebody(
                                world.ours(), world.person(World.login(persona)).value());
        var plan =
                work.write(
                        actor,
                        () -> {
                            sql.sql("set local plan_cache_mode = force_generic_plan").update();
                            sql.sql("prepare explained as " + numbered).update();
                            var lines =
                                    sql.sql("explain (costs off, verbose) execute explained" + any)
                                            .query(String.class)
                                            .list();
                            sql.sql("deallocate explained").update();
                            return String.join("\n", lines);
                        });
        var scans = new TreeSet<String>();
        SCAN.matcher(plan)
                .results()
                .map(one -> one.group(1))
                .filter(large::contains)
                .forEach(scans::add);
        return scans;
    }
}
