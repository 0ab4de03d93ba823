package org.cairnlearn.school.web.matrix;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.cairnlearn.school.testing.SchoolTest;
import org.cairnlearn.school.web.matrix.Table.Line;
import org.cairnlearn.school.web.matrix.Table.Route;
import org.cairnlearn.school.web.matrix.Table.Where;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Every route as everybody, over HTTP: whoever the hand-written table names is let in, nobody else,
 * and no answer names a student whom its reader must not see.
 */
@SchoolTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MatrixTest {
    private static final Table TABLE = Table.read();

    /** So many who are turned away are asked in a sample. */
    private static final int TURNED_AWAY = 4;

    private static final Set<Integer> LET_IN = Set.of(200, 303, 409, 422);

    @Autowired ApplicationContext application;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping routes;

    @Value("${local.server.port}")
    int port;

    private Unasked unasked;
    private World world;
    private Examples examples;
    private Crowd crowd;
    private Map<String, String> ids;
    private final Queue<String> differences = new ConcurrentLinkedQueue<>();

    /** Some wait for the disk while others are answered. */
    private final ExecutorService many = Executors.newFixedThreadPool(6);

    @BeforeAll
    void everybody_signs_in() throws SQLException {
        unasked = new Unasked();
        world = new World(application);
        examples = new Examples(world);
        ids = world.ids();
        crowd = new Crowd(world, port, List.of(Persona.values()));
        world.formerLeaves();
    }

    @AfterAll
    void everybody_is_asked_again() throws SQLException {
        many.shutdown();
        unasked.close();
    }

    @Test
    void every_route_has_a_line_and_every_line_a_route() {
        var ours = new TreeSet<String>();
        routes.getHandlerMethods().entrySet().stream()
                .filter(one ->
                        one.getValue()
                                .getBeanType()
                                .getPackageName()
                                .startsWith("org.cairnlearn.school.web"))
                .forEach(one -> {
                    var methods = one.getKey().getMethodsCondition().getMethods();
                    for (var path : one.getKey().getPatternValues()) {
                        (methods.isEmpty()
                                        ? Set.of("GET")
                                        : methods.stream()
                                                .map(Enum::name)
                                                .collect(Collectors.toSet()))
                                .forEach(method -> ours.add(method + " " + Route.plain(path)));
                    }
                });
        var lines =
                TABLE.lines().stream()
                        .map(line -> line.route().pattern())
                        .map(MatrixTest::asYear)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).isEqualTo(ours);
    }

    /** Of the forms on the year one stands for all: they share one route. */
    private static String asYear(String pattern) {
        return pattern.replace("/office/year/day", "/office/year/{}");
    }

    /** What is taken back with the same form as it was done is taken back in the same place. */
    @Tag("sample")
    @Test
    void the_table_is_kept_for_some_in_the_own_and_in_one_other_place() {
        var turn = 0;
        var before = "";
        for (var line : asked()) {
            var wheres = line.wheres();
            turn += line.form().isEmpty() || !line.form().equals(before) ? 1 : 0;
            check(line, Where.OWN, some(line, Where.OWN, turn));
            if (wheres.size() > 1) {
                var other = wheres.get(1 + turn % (wheres.size() - 1));
                check(line, other, some(line, other, turn));
            }
            before = line.form();
        }
        assertThat(differences).isEmpty();
    }

    /** Everybody who is let in, and in turn some of those who are turned away. */
    private static Set<Persona> some(Line line, Where where, int turn) {
        var some = EnumSet.noneOf(Persona.class);
        var turnedAway = new ArrayList<Persona>();
        for (var persona : Persona.values()) {
            (line.letsIn(persona, where) ? some : turnedAway).add(persona);
        }
        for (var i = 0; i < Math.min(TURNED_AWAY, turnedAway.size()); i++) {
            some.add(turnedAway.get((TURNED_AWAY * turn + i) % turnedAway.size()));
        }
        return some;
    }

    @Tag("all")
    @Test
    void the_whole_table_is_kept() {
        for (var line : asked()) {
            for (var where : line.wheres()) {
                check(line, where, EnumSet.allOf(Persona.class));
            }
        }
        assertThat(differences).isEmpty();
    }

    private static List<Line> asked() {
        return TABLE.lines().stream().filter(line -> !line.open()).toList();
    }

    /**
     * Who reads, or is turned away, changes nothing for the others, so that many can ask at once;
     * who is let in to write waits.
     */
    private void check(Line line, Where where, Set<Persona> personas) {
        if (line.isPage()) {
            atOnce(asks(line, where, personas.stream()), this::read);
            return;
        }
        var turnedAway = personas.stream().filter(one -> !line.letsIn(one, where));
        atOnce(asks(line, where, turnedAway), this::write);
        var letIn = personas.stream().filter(one -> line.letsIn(one, where));
        asks(line, where, letIn).forEach(this::write);
    }

    private Stream<Ask> asks(Line line, Where where, Stream<Persona> personas) {
        return personas.map(persona -> asks(line, where, persona));
    }

    private void atOnce(Stream<Ask> asks, Consumer<Ask> how) {
        var all = asks.map(ask -> CompletableFuture.runAsync(() -> how.accept(ask), many));
        CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)).join();
    }

    private void read(Ask ask) {
        check(ask, "", crowd.get(ask.persona(), ask.address()));
        check(ask, " (fragment)", crowd.get(ask.persona(), ask.address(), "HX-Request", "true"));
    }

    private void write(Ask ask) {
        check(ask, "", crowd.post(ask.persona(), ask.address(), ask.form()));
    }

    private Ask asks(Line line, Where where, Persona persona) {
        return new Ask(
                line,
                where,
                persona,
                examples.fill(line.route().address(), where),
                examples.fill(line.form(), where));
    }

    /** A line of the table, asked by somebody about somebody. */
    private record Ask(Line line, Where where, Persona persona, String address, String form) {
        @Override
        public String toString() {
            return "%s %s%s as %s".formatted(line.route().pattern(), where, with(form), persona);
        }

        private static String with(String form) {
            return form.isEmpty() ? "" : " with " + form;
        }
    }

    private void check(Ask ask, String how, HttpResponse<String> answer) {
        var persona = ask.persona();
        if (!expected(ask.line(), ask.where(), persona, answer)) {
            differences.add("%s%s: %d".formatted(ask, how, answer.statusCode()));
        }
        for (var student : World.STUDENTS) {
            if (!persona.sees().contains(student)
                    && !examples.isTold(ask.line().route().pattern(), persona, student)
                    && (answer.body().contains(World.token(student))
                            || answer.body().contains(ids.get(student)))) {
                differences.add("%s%s: names %s".formatted(ask, how, student));
            }
        }
    }

    private static boolean expected(
            Line line, Where where, Persona persona, HttpResponse<String> answer) {
        var status = answer.statusCode();
        if (persona.isOutside()) {
            return status == 401
                    || status == 403
                    || (status == 302 && location(answer).startsWith("/sign-in"));
        }
        if (!line.isFor(persona)) {
            return status == 403;
        }
        return line.letsIn(persona, where) ? LET_IN.contains(status) : status == 404;
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    @Test
    void a_leader_gives_nobody_a_student_of_another_school() {
        var answer =
                crowd.post(
                        Persona.LEADER,
                        "/office/responsibilities",
                        "adult=mentor&kind=MENTOR&begins=2026-11-23&students=dia");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("no student of your schools");
        assertThat(crowd.get(Persona.MENTOR, "/teacher/student/" + ids.get("dia")))
                .returns(404, HttpResponse::statusCode);
    }

    /** Where leaders read the names of adults: as those who answer for somebody or hold a place. */
    private static final Set<String> NAMING_ADULTS =
            Set.of(
                    ("/office/case-managers /office/named-adult /office/responsibilities"
                                    + " /office/case-managers.csv /office/responsibilities.csv"
                                    + " /office/flex /office/studies /flex/sessions")
                            .split(" "));

    /** No page that a leader may open, and no file of it, names an adult but for these few. */
    @Test
    void no_figure_about_one_teacher_reaches_a_leader() {
        var naming = new TreeSet<String>();
        for (var leader : List.of(Persona.LEADER, Persona.DISTRICT)) {
            for (var line : asked()) {
                if (line.route().method().equals("GET") && line.letsIn(leader, Where.OWN)) {
                    var page = examples.fill(line.route().address(), Where.OWN);
                    var body = crowd.get(leader, page).body();
                    World.staff().stream()
                            .filter(adult -> !adult.equals("Staff-" + World.login(leader)))
                            .filter(body::contains)
                            .forEach(_ -> naming.add(page.replaceAll("\\?.*", "")));
                }
            }
            var math = "/teacher/class/%s/".formatted(world.schoolClass("math"));
            for (var closed :
                    List.of(
                            math + "map",
                            math + "map.csv",
                            math + "entry",
                            "/teacher/checks",
                            "/teacher/today")) {
                assertThat(crowd.get(leader, closed).statusCode()).as(closed).isEqualTo(403);
            }
        }
        assertThat(naming).isEqualTo(NAMING_ADULTS);
    }
}
